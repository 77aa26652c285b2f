package org.rowan.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.ShellTest;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Tasks;

class DamageWindowTest extends ShellTest {
    private final TextField title = new TextField();
    private Entry sound;
    private RecordForm form;

    @Override
    protected void prepare() throws Problem {
        sound = add(Kind.CASE, Field.TITLE, "Morning search");
    }

    private void showForm(boolean damaged) {
        robot.interact(() -> {
            Texts texts = Texts.of(Locale.ENGLISH);
            Tasks tasks = new Tasks(problem -> { });
            form = new RecordForm(new Desk(casebook, texts, tasks, window.shell(), null, new Overlay(), null, null),
                    entry -> { });
            form.bind(Field.TITLE, title);
            form.show(new Entry(sound.head(), sound.revision(), false, damaged), Optional.empty());
        });
    }

    @Test
    void aDamagedRecordSaysSoAndCanBeReadOnly() {
        showForm(true);
        assertTrue(form.notices().isVisible());
        assertFalse(title.isEditable());
        assertEquals("Morning search", title.getText());
        assertTrue(form.notices().lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().contains(sound.code().text())));
    }

    @Test
    void aSoundRecordSaysNothingAndCanBeChanged() {
        showForm(false);
        assertFalse(form.notices().isVisible());
        assertTrue(title.isEditable());
    }
}
