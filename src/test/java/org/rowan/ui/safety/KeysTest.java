package org.rowan.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.TestWindow;
import org.rowan.ui.theme.Palette;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Erase passphrase and key file through the window. */
@ExtendWith(ApplicationExtension.class)
class KeysTest {
    private static final Optional<Path> NO_KEY = Optional.empty();

    private TestWindow window;
    private Path place;
    private Path key;
    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();

    @Start
    void prepare(Stage stage) {
        window = new TestWindow(stage);
    }

    @BeforeEach
    void open() throws Exception {
        key = folder.resolve("garden.key");
        place = window.casebook(folder.resolve("Casebook"), "first", Optional.of("second"));
        window.open(place, "first");
        window.press("#go-safety");
    }

    @Stop
    void close() {
        window.close();
    }

    private void leave() {
        window.control(KeyCode.L);
        window.outside();
        TestWindow.until(() -> window.ended().size() == 1);
    }

    private boolean opens(String passphrase, Optional<Path> keyFile) throws Problem {
        try (SecretChars secret = TestWindow.secret(passphrase);
                Casebook casebook = window.casebooks().open(place, secret, keyFile, Progress.NONE)) {
            return casebook.findings().isEmpty();
        } catch (Problem e) {
            assertEquals(Problem.Kind.NOT_OPENED, e.kind());
            return false;
        }
    }

    private void act(String current) {
        window.fill("#passphrase-current", current);
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#sheet-act");
    }

    private String state() {
        return robot.lookup("#key-file-state").match(Node::isVisible).queryAs(Labeled.class).getText();
    }

    private void makeKeyFile(Path file) {
        window.press("#key-file-make");
        window.seen("#picker-name");
        window.fill("#picker-name", file.toString());
        window.press("#picker-choose");
    }

    private void pick(String button, Path file) {
        window.press(button);
        window.seen("#picker-path");
        TestWindow.until(() -> !robot.lookup("#picker-path").queryAs(TextField.class).getText().isEmpty());
        robot.interact(() -> {
            TextField path = robot.lookup("#picker-path").query();
            path.setText(file.toString());
            path.fireEvent(new ActionEvent());
        });
    }

    @Test
    void theErasePassphraseIsSetWithTheWarningAndDestroysTheOtherHalf() throws Exception {
        window.press("#safety-erase");
        window.picture("erase", Palette.LIGHT, 100);
        window.picture("erase-dark-200", Palette.DARK, 200);
        for (String said : new String[] {"worthless when the disk was copied", "may be punished", "can prove that"}) {
            assertTrue(robot.lookup((Node node) -> node instanceof Labeled label && label.getText() != null
                    && label.getText().contains(said)).tryQuery().isPresent(), said);
        }
        act("wrong");
        TestWindow.until(() -> window.error().contains("Nothing was changed"));
        act("first");
        window.seen("The erase passphrase is set.");
        leave();
        assertTrue(opens("second", NO_KEY));
        window.unlock(TestWindow.WORDS);
        window.inside();
        window.picture("erase-opened", Palette.LIGHT, 100);
        leave2();
        assertFalse(opens("second", NO_KEY));
        assertTrue(opens("first", NO_KEY));
    }

    private void leave2() {
        window.control(KeyCode.L);
        window.outside();
        TestWindow.until(() -> window.ended().size() == 2);
    }

    @Test
    void theErasePassphraseIsRemovedAndWithoutOneThatIsSaid() throws Exception {
        remove("first");
        window.seen("There was no erase passphrase. Nothing was changed.");
        window.press("#safety-erase");
        act("first");
        window.seen("The erase passphrase is set.");
        remove(TestWindow.WORDS);
        TestWindow.until(() -> window.error().contains("This is the erase passphrase itself"));
        window.fill("#passphrase-current", "first");
        window.press("#sheet-act");
        window.seen("The erase passphrase is removed.");
        leave();
        assertFalse(opens(TestWindow.WORDS, NO_KEY));
        assertTrue(opens("second", NO_KEY));
    }

    private void remove(String current) {
        window.press("#safety-erase");
        window.press("#erase-remove");
        assertFalse(isShown(robot.lookup("#passphrase-again").query()), "no new one is asked for");
        assertEquals("Remove the erase passphrase", robot.lookup("#sheet-act").queryAs(ButtonBase.class).getText());
        window.fill("#passphrase-current", current);
        window.press("#sheet-act");
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    @Test
    void aKeyFileIsMadeReplacedAndRemovedWithThePassphrase() throws Exception {
        window.press("#safety-change");
        makeKeyFile(key);
        TestWindow.until(() -> state().equals(key.toString()));
        window.picture("change-key-file", Palette.LIGHT, 100);
        assertTrue(window.error().contains("whoever takes the disk has both"), window.error());
        act("first");
        window.seen("The passphrase was changed.");
        assertEquals(64, Files.size(key));
        Path photo = Files.writeString(folder.resolve("photo"), "any bytes");
        window.press("#safety-change");
        pick("#key-file", key);
        pick("#key-file-take", photo);
        TestWindow.until(() -> state().equals(photo.toString()));
        act(TestWindow.WORDS);
        TestWindow.until(() -> robot.lookup("#sheet-act").tryQuery().isEmpty());
        window.press("#safety-change");
        pick("#key-file", photo);
        window.press("#key-file-none");
        act(TestWindow.WORDS);
        TestWindow.until(() -> robot.lookup("#sheet-act").tryQuery().isEmpty());
        leave();
        assertTrue(opens(TestWindow.WORDS, NO_KEY));
        assertFalse(opens(TestWindow.WORDS, Optional.of(photo)));
    }

    @Test
    void whatCannotBeAKeyFileIsToldInPlaceAndNothingIsChosen() throws IOException {
        window.press("#safety-change");
        pick("#key-file-take", Files.createFile(folder.resolve("empty")));
        TestWindow.until(() -> window.error().contains("can not serve as a key file"));
        assertEquals("As with the present passphrase", state());
        pick("#key-file-take", place.resolve("header"));
        TestWindow.until(() -> window.error().contains("stands in the folder of a casebook"));
        makeKeyFile(place.resolve("key"));
        TestWindow.until(() -> state().equals(place.resolve("key").toString()));
        act("first");
        TestWindow.until(() -> robot.lookup(".error-line .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains("This is the folder of a casebook")));
        assertFalse(Files.exists(place.resolve("key")));
    }

    @Test
    void aKeyFileIsGivenOnTheUnlockPageAndTheSecondHalfMayHaveItsOwn() throws Exception {
        window.press("#safety-second");
        makeKeyFile(key);
        TestWindow.until(() -> state().equals(key.toString()));
        window.fill("#passphrase-again", TestWindow.WORDS);
        window.press("#sheet-act");
        window.seen("The other half is set up.");
        leave();
        assertFalse(opens(TestWindow.WORDS, NO_KEY));
        pick("#key-file", key);
        window.picture("unlock-key-file", Palette.LIGHT, 100);
        window.unlock(TestWindow.WORDS);
        window.inside();
    }
}
