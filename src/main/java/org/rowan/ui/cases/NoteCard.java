package org.rowan.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.ui.record.Growing;
import org.rowan.ui.record.Opened;
import org.rowan.ui.record.RecordForm;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One note. */
final class NoteCard {
    private final Desk desk;
    private final RecordForm form;
    private final TextArea text = Growing.area();
    private final Label when = Layout.label("", Style.CAPTION);
    private final VBox root;
    private Entry note;

    NoteCard(Desk desk) {
        this.desk = desk;
        this.form = new RecordForm(desk, this::dated);
        form.bind(Field.TEXT, text);
        Button trash = Layout.button(Icon.TRASH, desk.say("record.trash"), this::trash, Style.QUIET);
        this.root = Layout.column(Style.GAP_4, Layout.row(Style.GAP_8, when, Layout.spring(), trash), form.notices(),
                text, form.state());
        text.focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                form.leave();
            }
        });
    }

    VBox root() {
        return root;
    }

    void show(Opened opened) {
        form.show(opened.entry(), opened.draft());
        dated(opened.entry());
    }

    private void dated(Entry entry) {
        note = entry;
        when.setText(entry.code().text() + " · " + desk.texts().moment(entry.revision().at()));
    }

    void goTo(Target target) {
        form.goTo(target);
    }

    void leave() {
        form.leave();
    }

    private void trash() {
        form.leave();
        form.drop();
        Trashing.of(desk, note);
    }
}
