package org.rowan.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.vault.Reserve;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A day in the window, in a process of its own that others watch: create, write, attach and look at papers, search,
 * lock, open again, panic, close. Arguments: the place for the casebook, then files to attach.
 */
public final class WindowSession {
    private final FxRobot robot = new FxRobot();
    private final TestWindow window;

    private WindowSession() throws Exception {
        window = new TestWindow(FxToolkit.registerPrimaryStage(), new Reserve(4 << 20, 1 << 20), TestShell::features);
    }

    public static void main(String... arguments) throws Exception {
        WindowSession session = new WindowSession();
        session.create(Path.of(arguments[0]));
        session.write();
        for (int i = 1; i < arguments.length; i++) {
            session.attachAndLook(Path.of(arguments[i]));
        }
        session.search();
        session.lockAndPanic();
        session.close();
        System.exit(0);
    }

    private void create(Path place) {
        window.start(Optional.empty());
        window.press("#welcome-create");
        window.fill("#create-place", place.toString());
        window.press("#create-next");
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#create-next");
        window.seen("#second-later");
        robot.interact(() -> robot.lookup("#second-later").queryAs(RadioButton.class).fire());
        window.press("#create-next");
        window.inside();
    }

    private void write() {
        window.press("#cases-first");
        window.seen("#title");
        TestWindow.until(() -> robot.lookup("#title").query().isFocused());
        robot.write("Border");
        window.press("#tab-testimonies");
        window.press("#testimonies-new");
        window.seen("#transcript");
        robot.interact(() -> robot.lookup("#transcript").queryAs(TextInputControl.class)
                .setText("They came before dawn."));
        window.control(KeyCode.ENTER);
        window.seen(".save-state .icon");
    }

    private void attachAndLook(Path file) {
        window.press("#tab-documents");
        window.press("#documents-new");
        TestWindow.until(() -> robot.lookup("#picker-path").tryQuery().isPresent());
        window.fill("#picker-path", file.toString());
        robot.interact(() -> robot.lookup("#picker-path").query().requestFocus());
        robot.type(KeyCode.ENTER);
        TestWindow.until(() -> select(file.getFileName().toString()));
        robot.interact(() -> robot.lookup(".part #record-list").query().requestFocus());
        robot.type(KeyCode.ENTER);
        window.seen("#save-copy");
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        window.seen("#documents-new");
    }

    private boolean select(String name) {
        ListView<?> list = robot.lookup(".part #record-list").queryAs(ListView.class);
        for (int i = 0; i < list.getItems().size(); i++) {
            if (((Entry) list.getItems().get(i)).content().text(Field.FILE).equals(name)) {
                list.getSelectionModel().clearAndSelect(i);
                return true;
            }
        }
        return false;
    }

    private void search() {
        window.control(KeyCode.F);
        window.seen("#search-query");
        robot.interact(() -> robot.lookup("#search-query").queryAs(TextInputControl.class).setText("dawn"));
        window.seen("#search-hits .mark");
    }

    private void lockAndPanic() {
        window.control(KeyCode.L);
        window.outside();
        window.unlock(TestWindow.WORDS);
        window.inside();
        robot.type(KeyCode.F12);
        window.outside();
    }

    private void close() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        robot.interact(() -> window.window().close(ended::countDown));
        if (!ended.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the window did not come to an end");
        }
    }
}
