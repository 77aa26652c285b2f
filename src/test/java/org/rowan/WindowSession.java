package org.rowan;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.rowan.app.WindowApplication;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A person at the real window, in a process of its own: unlocks, searches, reads a document, locks. */
final class WindowSession {
    private static final String PASSPHRASE = "plum tree";

    private final FxRobot robot = new FxRobot();
    private final TestWindow window = new TestWindow(null);

    private WindowSession() {
    }

    /** Arguments: where to make a casebook, and a document that holds "green door". */
    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        make(folder, Files.readAllBytes(Path.of(arguments[1])));
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(WindowApplication.class, folder.toString());
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failure.printStackTrace());
        new WindowSession().run();
        System.out.println("done");
        Runtime.getRuntime().halt(0);
    }

    private static void make(Path folder, byte[] document) throws Exception {
        Casebooks casebooks = Casebooks.standard();
        try (SecretChars passphrase = TestWindow.secret(PASSPHRASE)) {
            casebooks.create(new NewCasebook(folder, "Desk", passphrase, Optional.empty(), Optional.empty(),
                    casebooks.usualReserve()), Progress.NONE);
            try (Casebook casebook = casebooks.open(folder, passphrase, Optional.empty(), Progress.NONE)) {
                Id border = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border")).id();
                casebook.documents().attach(border, "letter.pdf", new ByteArrayInputStream(document), document.length,
                        Progress.NONE);
            }
        }
    }

    private void run() {
        window.unlock(PASSPHRASE);
        window.inside();
        window.press("#go-search");
        write("#search-query", "green door");
        TestWindow.until(() -> robot.lookup("#search-hits").queryAs(ListView.class).getItems().size() == 1);
        robot.type(KeyCode.ENTER);
        window.seen("#viewer-pages");
        window.control(KeyCode.L);
        window.outside();
    }

    private void write(String field, String text) {
        window.seen(field);
        robot.interact(() -> {
            TextInputControl input = robot.lookup(field).queryAs(TextInputControl.class);
            input.requestFocus();
            input.setText(text);
        });
    }
}
