package org.rowan.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class SearchWindowTest extends ShellTest {
    @Override
    protected void prepare() throws Problem {
        Entry first = add(Kind.CASE, Field.TITLE, "Morning search", Field.SUMMARY, "Nobody showed a warrant.");
        testimony(first.id(), "Дверь открыли.\n" + "Долгий день. ".repeat(200) + "Потом всё стихло.");
        testimony(first.id(), "Nothing of the kind.");
    }

    @Test
    void wordsAreFoundAsTheyAreTypedAndMarked() {
        key(KeyCode.CONTROL, KeyCode.F);
        TestShell.until(() -> window.seen("#search-query").isFocused());
        robot.interact(() -> ((TextInputControl) window.seen("#search-query")).setText("все стих"));
        TestShell.until(() -> list("#search-hits").getItems().size() == 1);
        window.seen("#search-hits .mark");
    }

    @Test
    void enterOpensThePlaceAndMarksTheWord() {
        press("#go-search");
        type("#search-query", "стихло");
        TestShell.until(() -> list("#search-hits").getItems().size() == 1);
        key(KeyCode.ENTER);
        TestShell.until(() -> ((TextArea) window.seen("#transcript")).getSelectedText().equals("стихло"));
        TestShell.until(() -> ((TextArea) window.seen("#transcript")).getScrollTop() > 0);
    }

    @Test
    void thePlaceMayBeInTheCaseItself() {
        press("#go-search");
        type("#search-query", "warr");
        TestShell.until(() -> list("#search-hits").getItems().size() == 1);
        key(KeyCode.ENTER);
        TestShell.until(() -> ((TextArea) window.seen("#summary")).getSelectedText().equals("warrant"));
    }

    @Test
    void altLeftComesBackToWhatWasFound() {
        press("#go-search");
        type("#search-query", "nothing");
        TestShell.until(() -> list("#search-hits").getItems().size() == 1);
        key(KeyCode.ENTER);
        window.seen("#transcript");
        robot.interact(() -> window.seen("#case-list").requestFocus());
        key(KeyCode.ALT, KeyCode.LEFT);
        assertEquals("nothing", text("#search-query"));
        TestShell.until(() -> list("#search-hits").getItems().size() == 1);
    }
}
