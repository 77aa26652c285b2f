package org.rowan.ui.trash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class TrashWindowTest extends ShellTest {
    private Entry border;
    private Entry words;

    @Override
    protected void prepare() throws Problem {
        border = add(Kind.CASE, Field.TITLE, "Border, second attempt");
        words = testimony(border.id(), "Two hours at the barrier.");
        casebook.records().trash(border.id());
    }

    private void choose() {
        press("#go-trash");
        TestShell.until(() -> list("#trash-list").getItems().size() == 1);
        robot.interact(() -> list("#trash-list").getSelectionModel().select(0));
    }

    @Test
    void aCaseStandsForWhatWentWithItAndComesBackWithIt() {
        choose();
        press("#trash-restore");
        TestShell.until(() -> !now(border).trashed() && !now(words).trashed());
        TestShell.until(() -> list("#trash-list").getItems().isEmpty());
    }

    @Test
    void deletingForGoodNamesWhatItDestroysAndItsDefaultIsCancel() throws Problem {
        choose();
        press("#trash-destroy");
        assertTrue(window.scene().getRoot().lookupAll(".label").stream().map(label -> ((Labeled) label).getText())
                .anyMatch(t -> t.contains("Border, second attempt") && t.contains("with 1 record in it")));
        TestShell.until(() -> window.seen("#confirm-cancel").isFocused());
        key(KeyCode.ENTER);
        window.rest();
        assertEquals(1, list("#trash-list").getItems().size());
        assertTrue(now(border).trashed());
    }

    @Test
    void whatIsDeletedForGoodIsGoneWithAllThatBelongsToIt() {
        choose();
        press("#trash-destroy");
        press("#confirm-act");
        TestShell.until(() -> casebook.records().find(border.id()).isEmpty()
                && casebook.records().find(words.id()).isEmpty());
        TestShell.until(() -> list("#trash-list").getItems().isEmpty());
    }
}
