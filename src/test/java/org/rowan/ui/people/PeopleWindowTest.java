package org.rowan.ui.people;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class PeopleWindowTest extends ShellTest {
    private Entry alder;

    @Override
    protected void prepare() throws Problem {
        Entry morning = add(Kind.CASE, Field.TITLE, "Morning search");
        alder = add(Kind.PERSON, Field.CASE, morning.id().text(), Field.NAME, "Alder", Field.ROLE, "witness");
        add(Kind.PERSON, Field.CASE, morning.id().text(), Field.NAME, "Heron");
    }

    private void openAlder() {
        press("#go-people");
        TestShell.until(() -> list("#record-list").getItems().size() == 2);
        robot.interact(() -> {
            list("#record-list").requestFocus();
            list("#record-list").getSelectionModel().select(0);
        });
        key(KeyCode.ENTER);
        window.seen("#role");
    }

    @Test
    void everybodyIsListedAndCanBeChangedInPlace() {
        openAlder();
        type("#role", "witness, neighbour");
        press("#go-cases");
        TestShell.until(() -> now(alder).content().text(Field.ROLE).equals("witness, neighbour"));
    }

    @Test
    void thePersonsCaseIsOneStepAway() {
        openAlder();
        TestShell.until(() -> ((Hyperlink) window.seen(".hyperlink")).getText().contains("Morning search"));
        robot.interact(((Hyperlink) window.seen(".hyperlink"))::fire);
        TestShell.until(() -> ((Label) window.seen(".page-head")).getText().equals("Morning search"));
    }

    @Test
    void aCasebookWithoutPeopleDoesNotSpeakOfNames() throws Problem {
        for (Entry person : casebook.records().all(Kind.PERSON)) {
            casebook.records().trash(person.id());
        }
        press("#go-people");
        TestShell.until(() -> robot.lookup("Nobody here yet").tryQuery().isPresent());
    }
}
