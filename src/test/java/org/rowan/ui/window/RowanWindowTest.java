package org.rowan.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestWindow;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.settings.Preferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From the first start to the lock and back. */
@ExtendWith(ApplicationExtension.class)
class RowanWindowTest {
    private Stage stage;
    private TestWindow window;
    @TempDir
    private Path folder;

    @Start
    void prepare(Stage made) {
        stage = made;
        window = new TestWindow(made);
    }

    @Stop
    void close() {
        window.close();
    }

    private Path casebook() throws Exception {
        return window.casebook(folder.resolve("Casebook"), "first", Optional.of("second"));
    }

    @Test
    void theAssistantMakesACasebookAndOpensIt(FxRobot robot) {
        Path place = folder.resolve("New");
        window.start(Optional.empty());
        window.press("#welcome-create");
        window.fill("#create-place", place.toString());
        window.press("#create-next");
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#create-next");
        robot.clickOn("#second-later");
        window.press("#create-next");
        window.inside();
        assertEquals("Rowan", stage.getTitle());
        window.control(KeyCode.L);
        window.outside();
        window.unlock(TestWindow.WORDS);
        window.inside();
        assertTrue(Casebooks.looksLikeOne(place));
    }

    @Test
    void aWrongPassphraseSaysSoAndTheSecondOneOpensTheOtherHalf(FxRobot robot) throws Exception {
        window.start(Optional.of(casebook()));
        window.unlock("wrong");
        TestWindow.until(() -> !window.error().isEmpty());
        window.unlock("second");
        window.inside();
        assertEquals("Rowan", stage.getTitle());
    }

    @Test
    void whatIsPreferredIsKeptInsideAndHoldsAgainAfterTheLock(FxRobot robot) throws Exception {
        window.open(casebook(), "first");
        window.press("#go-settings");
        robot.interact(() -> robot.lookup("#settings-language").queryAs(ComboBox.class).getSelectionModel().select(2));
        window.seen("Настройки");
        window.control(KeyCode.L);
        window.outside();
        window.unlock("first");
        window.seen("Безопасность");
        assertTrue(robot.lookup("Safety").tryQuery().isEmpty());
    }

    @Test
    void itLocksByItselfButNotDuringAnInterview(FxRobot robot) throws Exception {
        window.open(casebook(), "first");
        window.control(KeyCode.K);
        robot.write("interview").type(KeyCode.ENTER);
        window.seen("End the interview");
        window.later(3600);
        robot.clickOn("End the interview");
        window.inside();
        window.later(301);
        window.outside();
    }

    @Test
    void aSignThatThePersonMayHaveGoneLocksEvenDuringAnInterview(FxRobot robot) throws Exception {
        window.open(casebook(), "first");
        window.control(KeyCode.K);
        robot.write("interview").type(KeyCode.ENTER);
        window.seen("End the interview");
        window.goAway();
    }

    @Test
    void panicLocksAtOnceAndWhatWasSavedIsThere(FxRobot robot) throws Exception {
        Path place = casebook();
        try (SecretChars first = TestWindow.secret("first");
             Casebook open = window.casebooks().open(place, first, Optional.empty(), Progress.NONE)) {
            open.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        }
        window.open(place, "first");
        robot.type(KeyCode.F12);
        window.outside();
        assertEquals(List.of(Optional.empty()), window.ended());
        window.unlock("first");
        window.inside();
    }

    @ParameterizedTest
    @CsvSource({"L, true", "F12, false"})
    void bothKeysLockWhileACasebookIsBeingOpened(KeyCode key, boolean control, FxRobot robot) throws Exception {
        window.start(Optional.of(casebook()));
        window.fill("#passphrase", "first");
        pressWith("#unlock-open", key, control, robot);
        TestWindow.until(stage::isShowing);
        window.outside();
        assertEquals(List.of(Optional.empty()), window.ended());
        window.unlock("first");
        window.inside();
    }

    /** Presses the key before anything that the button began can have come to its end. */
    private void pressWith(String button, KeyCode key, boolean control, FxRobot robot) {
        robot.interact(() -> {
            robot.lookup(button).queryAs(ButtonBase.class).fire();
            Event.fireEvent(stage.getScene(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
            assertFalse(stage.isShowing());
        });
    }

    @Test
    void theLockKeyWhileACasebookIsBeingMadeTakesItBack(FxRobot robot) {
        Path place = folder.resolve("New");
        window.start(Optional.empty());
        window.press("#welcome-create");
        window.fill("#create-place", place.toString());
        window.press("#create-next");
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#create-next");
        robot.clickOn("#second-later");
        pressWith("#create-next", KeyCode.L, true, robot);
        TestWindow.until(stage::isShowing);
        window.seen("#welcome-create");
        assertEquals(List.of(Optional.empty()), window.ended());
        assertFalse(Files.exists(place));
    }

    @Test
    void theLockKeyForgetsAPassphraseThatIsTypedHalf(FxRobot robot) throws Exception {
        window.start(Optional.of(casebook()));
        window.fill("#passphrase", "fir");
        window.control(KeyCode.L);
        TestWindow.until(() -> robot.lookup("#passphrase").queryAs(PassphraseField.class).isEmpty());
        assertEquals(List.of(), window.ended());
    }

    private void openWithPanicThatDestroys() throws Exception {
        Path place = casebook();
        try (SecretChars first = TestWindow.secret("first");
             Casebook open = window.casebooks().open(place, first, Optional.empty(), Progress.NONE)) {
            Preferences.USUAL.withDestroys(true).save(open.settings());
        }
        window.open(place, "first");
    }

    @Test
    void thePanicKeyHeldLongDestroysTheWayIntoThisCasebookOnly(FxRobot robot) throws Exception {
        openWithPanicThatDestroys();
        robot.press(KeyCode.F12);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#go-settings").tryQuery().isEmpty());
        assertEquals(List.of(), window.ended());
        window.outside();
        robot.release(KeyCode.F12);
        window.unlock("first");
        TestWindow.until(() -> !window.error().isEmpty());
        window.unlock("second");
        window.inside();
    }

    @Test
    void thePanicKeyLetGoEarlyOnlyLocks(FxRobot robot) throws Exception {
        openWithPanicThatDestroys();
        robot.press(KeyCode.F12).press(KeyCode.F12).release(KeyCode.F12);
        window.outside();
        window.unlock("first");
        window.inside();
    }

    @Test
    void panicFromThePaletteOnlyLocks(FxRobot robot) throws Exception {
        openWithPanicThatDestroys();
        window.control(KeyCode.K);
        robot.write("lock at once").press(KeyCode.ENTER);
        window.outside();
        robot.release(KeyCode.ENTER);
        window.unlock("first");
        window.inside();
    }

    @Test
    void aMistakeOfOursLocksAndSaysThatWhatWasSavedIsSafe(FxRobot robot) throws Exception {
        window.open(casebook(), "first");
        robot.interact(() -> window.window().failed(new IllegalStateException("a title that nobody may see")));
        window.outside();
        String said = window.error();
        assertTrue(said.contains("What was saved is safe") && said.contains("IllegalStateException"), said);
        assertFalse(said.contains("nobody may see"));
        assertEquals("IllegalStateException", window.ended().getFirst().orElseThrow().type());
    }

    @Test
    void aMistakeOfOursWhereThereAreNoKeysIsSaidAndEndsNothing(FxRobot robot) throws Exception {
        window.start(Optional.of(casebook()));
        robot.interact(() -> window.window().failed(new IllegalStateException("what nobody may see")));
        assertTrue(window.error().contains("IllegalStateException"));
        assertEquals(List.of(), window.ended());
    }

    @Test
    void closingTheWindowLocksAndEndsWhenTheFolderIsAtRest(FxRobot robot) throws Exception {
        Path place = casebook();
        window.open(place, "first");
        CountDownLatch ended = new CountDownLatch(1);
        robot.interact(() -> window.window().close(ended::countDown));
        assertTrue(ended.await(60, TimeUnit.SECONDS));
        assertEquals(List.of(), window.ended());
        try (SecretChars first = TestWindow.secret("first");
             Casebook again = window.casebooks().open(place, first, Optional.empty(), Progress.NONE)) {
            assertEquals(List.of(), again.findings());
        }
    }

    @Test
    void aFolderWithoutACasebookIsSaidWhenItIsNamed(FxRobot robot) throws Exception {
        window.start(Optional.of(Files.createDirectory(folder.resolve("empty"))));
        window.unlock("anything");
        TestWindow.until(() -> window.error().contains("no casebook"));
    }
}
