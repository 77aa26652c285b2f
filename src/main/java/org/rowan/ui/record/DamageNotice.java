package org.rowan.ui.record;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rowan.model.Entry;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Says, above a record, that its bytes are damaged and that it can't be changed. */
public final class DamageNotice extends HBox {
    private final Texts texts;
    private final Label words = Layout.label("");

    public DamageNotice(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll(Style.DANGER_CARD, Style.GAP_8, "notice");
        setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Layout.styled(Icon.DAMAGE.node(), "danger"), words);
        seen(false);
    }

    /** Is seen from now on if the record is damaged. */
    public void show(Entry entry) {
        seen(entry.damaged());
        words.setText(texts.explain(new Problem(Problem.Kind.RECORD_DAMAGED, entry.code().text())));
    }

    private void seen(boolean seen) {
        setVisible(seen);
        setManaged(seen);
    }
}
