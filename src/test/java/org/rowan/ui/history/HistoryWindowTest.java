package org.rowan.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class HistoryWindowTest extends ShellTest {
    private Entry morning;
    private Entry words;

    @Override
    protected void prepare() throws Problem {
        morning = add(Kind.CASE, Field.TITLE, "Morning search");
        words = testimony(morning.id(), "They came at six.");
        casebook.records().revise(words.id(), words.content().with(Field.TRANSCRIPT, "They came at seven."));
    }

    private void choose(int version) {
        open(morning);
        press("#tab-history");
        TestShell.until(() -> list("#versions").getItems().size() == 3);
        robot.interact(() -> list("#versions").getSelectionModel().select(version));
    }

    private int first() {
        return list("#versions").getItems().stream().map(Version.class::cast)
                .filter(v -> v.record().id().equals(words.id()) && v.first()).map(list("#versions").getItems()::indexOf)
                .findFirst().orElseThrow();
    }

    @Test
    void anOlderVersionComesBackAsANewOne() throws Problem {
        choose(0);
        robot.interact(() -> list("#versions").getSelectionModel().select(first()));
        press("#history-restore");
        TestShell.until(() -> now(words).content().text(Field.TRANSCRIPT).equals("They came at six."));
        assertEquals(3, casebook.history().of(words.id()).size());
        TestShell.until(() -> list("#versions").getItems().size() == 4);
    }

    @Test
    void thePresentVersionOffersNoWayBackToItself() {
        choose(0);
        assertFalse(window.scene().getRoot().lookup("#history-restore").isVisible());
    }
}
