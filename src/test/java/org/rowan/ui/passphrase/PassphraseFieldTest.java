package org.rowan.ui.passphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PassphraseFieldTest {
    private PassphraseField field;

    @Start
    void show(Stage stage) {
        field = new PassphraseField();
        stage.setScene(new Scene(new StackPane(field), 400, 100));
        stage.show();
        field.requestFocus();
    }

    private String typed() {
        return field.with(String::new);
    }

    @Test
    void itHoldsWhatIsTypedAndShowsDotsOnly(FxRobot robot) {
        robot.write("quiet");
        assertEquals("quiet", typed());
        assertEquals("●●●●●", field.getText());
    }

    @Test
    void theMiddleCanBeDeletedAndReplaced(FxRobot robot) {
        robot.interact(() -> {
            field.replaceText(0, 0, "birch river");
            field.replaceText(0, 5, "дуб");
            field.replaceText(3, 4, "");
        });
        assertEquals("дубriver", typed());
        robot.interact(() -> field.deletePreviousChar());
        assertEquals(typed().length(), field.getLength());
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInHalf(FxRobot robot) {
        robot.interact(() -> {
            field.replaceText(0, 0, "a\uD83C\uDF33b");
            field.replaceText(2, 3, "");
        });
        assertEquals("ab", typed());
        assertEquals(2, field.getLength());
    }

    @Test
    void controlCharactersAreLeftOut(FxRobot robot) {
        robot.interact(() -> field.replaceText(0, 0, "one\r\ntwo\t"));
        assertEquals("onetwo", typed());
        assertEquals(6, field.getLength());
    }

    @Test
    void aFieldForManyWordsKeepsTheEndsOfLines(FxRobot robot) {
        PassphraseField words = new PassphraseField(true);
        robot.interact(() -> words.replaceText(0, 0, "one\r\ntwo\tthree"));
        assertEquals("one \ntwo three", words.with(String::new));
    }

    @Test
    void nothingReachesTheClipboard(FxRobot robot) {
        robot.interact(() -> {
            ClipboardContent before = new ClipboardContent();
            before.putString("before");
            Clipboard.getSystemClipboard().setContent(before);
            field.replaceText(0, 0, "secret");
            field.selectAll();
            field.copy();
            field.cut();
            assertEquals("before", Clipboard.getSystemClipboard().getString());
        });
        assertEquals("secret", typed());
    }

    @Test
    void undoDoesNotBringAnythingBack(FxRobot robot) {
        robot.write("ab");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("ab", typed());
        assertEquals(2, field.getLength());
    }

    @Test
    void inputMethodsThatLearnWordsAreNotAsked() {
        assertNull(field.getInputMethodRequests());
    }

    @Test
    void wipingLeavesNoCharacterInTheArray(FxRobot robot) throws ReflectiveOperationException {
        robot.interact(() -> {
            field.replaceText(0, 0, "a long passphrase");
            field.replaceText(2, 17, "");
        });
        assertEquals("a ", new String(array()).trim() + " ");
        robot.interact(field::clear);
        assertTrue(field.isEmpty());
        assertFalse(new String(array()).chars().anyMatch(c -> c != 0));
        assertEquals("", field.getText());
    }

    private char[] array() throws ReflectiveOperationException {
        Field chars = PassphraseField.class.getDeclaredField("chars");
        chars.setAccessible(true);
        return (char[]) chars.get(field);
    }
}
