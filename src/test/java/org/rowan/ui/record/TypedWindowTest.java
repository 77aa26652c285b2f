package org.rowan.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestShell;
import org.rowan.ui.TestWindow;
import org.rowan.vault.Reserve;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Nothing that was typed more than a second ago is lost, whichever way the window is locked. */
@ExtendWith(ApplicationExtension.class)
class TypedWindowTest {
    private TestWindow window;
    @TempDir
    private Path folder;
    private Path place;

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage, new Reserve(4 << 20, 1 << 20), TestShell::features);
    }

    @Stop
    void close() {
        window.close();
    }

    private void typeTitle(FxRobot robot, String title) throws Exception {
        place = window.casebook(folder.resolve("Casebook"), "first", Optional.empty());
        window.open(place, "first");
        window.press("#cases-first");
        window.seen("#title");
        TestWindow.until(() -> robot.lookup("#title").query().isFocused());
        robot.write(title);
    }

    /** Ends the window, and opens the folder without it. */
    private Casebook again(FxRobot robot) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        robot.interact(() -> window.window().close(ended::countDown));
        assertTrue(ended.await(60, TimeUnit.SECONDS));
        try (SecretChars first = TestWindow.secret("first")) {
            return window.casebooks().open(place, first, Optional.empty(), Progress.NONE);
        }
    }

    @Test
    void whatIsTypedWaitsASecondForItsDraftAtMost() {
        assertTrue(RecordForm.PAUSE.lessThanOrEqualTo(Duration.seconds(1)));
    }

    @Test
    void whatIsTypedRightBeforeTheLockIsARevision(FxRobot robot) throws Exception {
        typeTitle(robot, "Border");
        window.control(KeyCode.L);
        window.outside();
        try (Casebook again = again(robot)) {
            Id made = again.records().cases().getFirst().id();
            assertEquals("Border", again.records().get(made).content().text(Field.TITLE));
            assertEquals(Optional.empty(), again.drafts().of(made));
        }
    }

    @Test
    void aSavedDraftIsThereAfterPanic(FxRobot robot) throws Exception {
        typeTitle(robot, "Border");
        window.seen(".save-state .icon");
        robot.type(KeyCode.F12);
        window.outside();
        try (Casebook again = again(robot)) {
            Id made = again.records().cases().getFirst().id();
            Optional<Content> draft = again.drafts().of(made);
            assertEquals(Optional.of("Border"), draft.map(content -> content.text(Field.TITLE)));
        }
    }
}
