package org.rowan.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.CaseSummary;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** From a backup to a new casebook, through the window. */
@ExtendWith(ApplicationExtension.class)
class RestoreWindowTest {
    private final FxRobot robot = new FxRobot();
    private TestWindow window;
    private String home;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage);
    }

    @BeforeEach
    void backup() throws Exception {
        home = System.getProperty("user.home");
        Files.createDirectory(folder.resolve("Documents"));
        System.setProperty("user.home", folder.toString());
        try (Casebook casebook = TestCasebooks.open(); SecretChars backup = TestWindow.secret("river door")) {
            casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Border"));
            Exchange exchange = new Exchange(casebook);
            exchange.export(exchange.planAll(List.of(Recipient.ofPassphrase(backup))), folder.resolve("all.age"),
                    Progress.NONE);
        }
        window.start(Optional.of(folder.resolve("elsewhere")));
        window.press("#unlock-restore");
        window.press("#backup-file");
        window.seen("#picker-path");
        robot.interact(() -> {
            TextField path = robot.lookup("#picker-path").query();
            path.setText(folder.resolve("all.age").toString());
            path.fireEvent(new ActionEvent());
        });
        TestWindow.until(() -> robot.lookup("all.age").tryQuery().isPresent());
    }

    @AfterEach
    void comeHome() {
        System.setProperty("user.home", home);
    }

    @Stop
    void close() {
        window.close();
    }

    private Path restored() {
        return List.of(folder.resolve("Casebook"), folder.resolve("Documents").resolve("Casebook")).stream()
                .filter(Files::exists).findFirst().orElse(folder.resolve("none"));
    }

    @Test
    void allRecordsAreInANewCasebook() throws Exception {
        window.fill("#backup-passphrase", "river door");
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.fill("#create-place", "~/stick/Border");
        window.press("#regain-act");
        window.inside();
        window.control(KeyCode.L);
        window.outside();
        try (SecretChars words = TestWindow.secret(TestWindow.WORDS);
                Casebook casebook = window.casebooks().open(folder.resolve("stick/Border"), words, Optional.empty(), Progress.NONE)) {
            assertFalse(Files.exists(restored()), "the folder that was only suggested");
            assertEquals(List.of("Border"), casebook.records().cases().stream().map(CaseSummary::title).toList());
        }
    }

    @Test
    void whoMayHaveGoneMeanwhileIsAskedForThePassphraseWhenItIsDone() {
        window.fill("#backup-passphrase", "river door");
        window.fill("#passphrase-again", TestWindow.WORDS);
        robot.interact(() -> {
            robot.lookup("#regain-act").queryAs(ButtonBase.class).fire();
            window.later(301);
        });
        window.outside();
        assertEquals(List.of(Optional.empty()), window.ended());
        assertTrue(Files.exists(restored()));
        window.unlock(TestWindow.WORDS);
        window.inside();
    }

    @Test
    void aWrongPassphraseOfTheBackupLeavesNothing() {
        window.fill("#backup-passphrase", "wrong");
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#regain-act");
        TestWindow.until(() -> window.error().contains("does not open"));
        assertFalse(Files.exists(restored()));
    }
}
