package org.rowan.ui.testimonies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class TestimonyWindowTest extends ShellTest {
    private Entry morning;
    private Entry words;

    @Override
    protected void prepare() throws Problem {
        morning = add(Kind.CASE, Field.TITLE, "Morning search");
        words = testimony(morning.id(), "They came at six.");
    }

    @Test
    void openingATestimonyPutsTheCursorIntoItsWords() {
        open(words);
        window.seen("#transcript");
        TestShell.until(() -> window.seen("#transcript").isFocused());
    }

    @Test
    void whatIsTypedIsADraftAMomentLaterAndSaysSo() {
        open(words);
        type("#transcript", "They came at six. There were four.");
        TestShell.until(() -> casebook.drafts().of(words.id()).map(c -> c.text(Field.TRANSCRIPT))
                .equals(Optional.of("They came at six. There were four.")));
        window.seen(".save-state .icon");
    }

    @Test
    void ctrlEnterMakesARevisionOfWhatIsTyped() throws Problem {
        open(words);
        type("#transcript", "Before dawn.");
        key(KeyCode.CONTROL, KeyCode.ENTER);
        TestShell.until(() -> now(words).content().text(Field.TRANSCRIPT).equals("Before dawn."));
        assertEquals(2, casebook.history().of(words.id()).size());
        assertEquals("Before dawn.", text("#transcript"));
    }

    @Test
    void leavingForAnotherTabMakesARevisionToo() {
        open(words);
        type("#transcript", "He said nothing.");
        press("#tab-people");
        TestShell.until(() -> now(words).content().text(Field.TRANSCRIPT).equals("He said nothing."));
        TestShell.until(() -> casebook.drafts().of(words.id()).isEmpty());
    }

    @Test
    void undoTakesBackTheLastRevision() {
        open(words);
        type("#transcript", "Something else.");
        press("#tab-overview");
        TestShell.until(() -> now(words).content().text(Field.TRANSCRIPT).equals("Something else."));
        robot.interact(() -> window.seen("#case-list").requestFocus());
        key(KeyCode.CONTROL, KeyCode.Z);
        TestShell.until(() -> now(words).content().text(Field.TRANSCRIPT).equals("They came at six."));
        window.seen(".toast");
    }

    @Test
    void aNewTestimonyIsMadeByCtrlNAndIsReadyToWriteIn() {
        open(morning);
        press("#tab-testimonies");
        key(KeyCode.CONTROL, KeyCode.N);
        TestShell.until(() -> casebook.records().of(morning.id(), Kind.TESTIMONY).size() == 2);
        TestShell.until(() -> window.seen("#transcript").isFocused());
        assertFalse(text("#transcript").contains("six"));
    }
}
