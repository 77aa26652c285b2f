package org.rowan.ui.cases;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.ui.record.Facts;
import org.rowan.ui.record.RecordForm;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One record of a kind that this version does not know: every field as it came, and nothing to type in. */
final class NewerCard {
    private final Desk desk;
    private final RecordForm form;
    private final Label head = Layout.label("", Style.CAPTION);
    private final Facts facts = new Facts();
    private final VBox root;
    private Entry record;

    NewerCard(Desk desk) {
        this.desk = desk;
        form = new RecordForm(desk, this::show);
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.row(Style.GAP_8, head, Layout.spring(),
                Layout.button(Icon.TRASH, desk.say("record.trash"), () -> Trashing.of(desk, record), Style.QUIET)),
                form.notices(), facts), Style.CARD);
        root.setFocusTraversable(true);
    }

    VBox root() {
        return root;
    }

    void show(Entry now) {
        record = now;
        form.show(now, Optional.empty());
        head.setText(Words.facts(now.code().text(), desk.texts().moment(now.revision().at())));
        facts.clear();
        facts.add(desk.say("cases.newerKind"), now.head().wire());
        now.content().said().forEach((name, value) -> {
            if (!name.equals(Field.CASE)) {
                facts.add(Words.field(name, desk.texts()), Words.value(Optional.of(value)));
            }
        });
    }
}
