package org.rowan.ui.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class CasesWindowTest extends ShellTest {
    private Entry border;

    @Override
    protected void prepare() throws Problem {
        add(Kind.CASE, Field.TITLE, "Morning search");
        border = add(Kind.CASE, Field.TITLE, "Border, second attempt", Field.SUMMARY, "Turned back at night.");
        add(Kind.NOTE, Field.CASE, border.id().text(), Field.TEXT, "Ask for the stamp.");
    }

    private String head() {
        return ((Label) window.seen(".page-head")).getText();
    }

    @Test
    void typingOverTheListFiltersItAndEnterOpens() {
        TestShell.until(() -> list("#case-list").getItems().size() == 2);
        robot.interact(() -> window.seen("#case-list").requestFocus());
        robot.write("bor");
        TestShell.until(() -> list("#case-list").getItems().size() == 1);
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        TestShell.until(() -> head().equals("Border, second attempt"));
    }

    @Test
    void ctrlNMakesACaseAndItsTitleCanBeTypedAtOnce() {
        key(KeyCode.CONTROL, KeyCode.N);
        TestShell.until(() -> window.seen("#title").isFocused());
        robot.write("Night at the station");
        TestShell.until(() -> head().equals("Night at the station"));
        key(KeyCode.CONTROL, KeyCode.ENTER);
        TestShell.until(() -> casebook.records().cases().stream()
                .anyMatch(c -> c.title().equals("Night at the station")));
        TestShell.until(() -> list("#case-list").getItems().size() == 3);
    }

    @Test
    void whereNothingCanBeMadeCtrlNMakesACase() {
        press("#go-trash");
        key(KeyCode.CONTROL, KeyCode.N);
        TestShell.until(() -> window.seen("#title").isFocused());
        TestShell.until(() -> list("#case-list").getItems().size() == 3);
    }

    @Test
    void aNoteIsWrittenWhereItStands() {
        open(border);
        type("#text", "Ask for the stamp and its date.");
        robot.interact(() -> window.seen("#title").requestFocus());
        TestShell.until(() -> casebook.records().of(border.id(), Kind.NOTE).getFirst().content().text(Field.TEXT)
                .equals("Ask for the stamp and its date."));
    }

    @Test
    void aCaseInTheTrashLeavesThePageAndComesBackByUndo() {
        open(border);
        robot.interact(() -> ((MenuButton) window.seen("#case-menu")).getItems().getLast().fire());
        TestShell.until(() -> now(border).trashed());
        window.seen(".empty");
        press(".toast .button");
        TestShell.until(() -> !now(border).trashed());
        TestShell.until(() -> head().equals("Border, second attempt"));
    }

    @Test
    void aClosedCaseSaysSo() {
        open(border);
        robot.interact(() -> ((MenuButton) window.seen("#case-menu")).getItems().get(1).fire());
        TestShell.until(() -> now(border).content().text(Field.STATUS).equals("closed"));
        assertEquals("Turned back at night.", text("#summary"));
    }
}
