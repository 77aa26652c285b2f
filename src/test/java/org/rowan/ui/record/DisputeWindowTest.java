package org.rowan.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

/** What several people wrote at once is shown side by side, and decided here. */
class DisputeWindowTest extends ShellTest {
    private Entry morning;
    private Revision theirs;

    @Override
    protected void prepare() throws Problem {
        morning = add(Kind.CASE, Field.TITLE, "Morning search", Field.PLACE, "Lower Alderbank");
        Revision first = morning.revision();
        theirs = Canonical.hashed(morning.head(), new Revision(first.hash(), morning.id(), List.of(first.hash()),
                new Id("b".repeat(32)), first.at().plus(Duration.ofHours(1)), false,
                morning.content().with(Field.TITLE, "დილის ჩხრეკა")));
    }

    private void receive(boolean asRequest) throws Problem {
        casebook.sync().receive(receiver -> {
            if (asRequest) {
                receiver.request(morning.head(), List.of(theirs), "");
            } else {
                receiver.add(morning.head(), List.of(theirs));
            }
            return null;
        });
    }

    private void conflict() throws Problem {
        casebook.records().revise(morning.id(), morning.content().with(Field.TITLE, "Search at six"));
        receive(false);
        open(morning);
        window.seen("#dispute");
    }

    private void choose(String id) {
        RadioButton radio = (RadioButton) window.seen("#" + id);
        robot.interact(radio::requestFocus);
        key(KeyCode.SPACE);
    }

    private String title() throws Problem {
        return now(morning).content().text(Field.TITLE);
    }

    @Test
    void theOtherVersionIsChosenByKeyboardAndTakenBack() throws Problem {
        conflict();
        assertTrue(window.seen("#dispute-decide").isDisabled());
        String shown = title();
        choose("title-keep-1");
        press("#dispute-decide");
        TestShell.until(() -> now(morning).standing() == Standing.PLAIN);
        assertFalse(title().equals(shown));
        assertEquals(2, now(morning).revision().parents().size());
        TestShell.until(() -> !window.scene().getRoot().lookup("#dispute").isVisible());
        casebook.history().undo();
        TestShell.until(() -> now(morning).standing() == Standing.CONFLICT && title().equals(shown));
        window.seen("#dispute");
    }

    @Test
    void aFieldInConflictIsWrittenAnew() throws Problem {
        conflict();
        choose("title-keep-anew");
        type("#title-anew", "Search at dawn");
        press("#dispute-decide");
        TestShell.until(() -> title().equals("Search at dawn"));
        assertEquals(Standing.PLAIN, now(morning).standing());
    }

    @Test
    void aRequestChangesNothingUntilItIsLetCount() throws Problem {
        receive(true);
        open(morning);
        window.seen("#dispute");
        assertEquals("Morning search", title());
        press("#dispute-accept");
        TestShell.until(() -> title().equals("დილის ჩხრეკა"));
    }

    @Test
    void aRequestIsLeftOut() throws Problem {
        receive(true);
        open(morning);
        press("#dispute-decline");
        TestShell.until(() -> now(morning).standing() == Standing.PLAIN);
        assertEquals("Morning search", title());
        TestShell.until(() -> !window.scene().getRoot().lookup("#dispute").isVisible());
    }

    @Test
    void theListOfCasesSaysThatThereIsSomethingToDecide() throws Problem {
        conflict();
        window.seen(".badge");
        assertEquals(Content.of(Field.TITLE, title(), Field.PLACE, "Lower Alderbank"), now(morning).content());
    }
}
