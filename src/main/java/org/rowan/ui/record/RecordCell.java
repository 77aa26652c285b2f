package org.rowan.ui.record;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Standing;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A record in a list: what it is called, and under it what helps to tell it from others. */
public final class RecordCell extends ListCell<Entry> {
    private final Texts texts;
    private final Function<Entry, String> more;
    private final Label title = Layout.line("");
    private final Label under = Layout.line("", Style.CAPTION);
    private final VBox words = new VBox(title, under);
    private final HBox row = Layout.row(Style.GAP_16);

    /** @param more the second line */
    public RecordCell(Texts texts, Function<Entry, String> more) {
        this.texts = texts;
        this.more = more;
        words.getStyleClass().add(Style.GAP_4);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        title.setText(Words.title(entry, texts));
        under.setText(more.apply(entry));
        row.getChildren().setAll(Words.icon(entry.kind()).node(), words);
        if (entry.standing().waits()) {
            row.getChildren().addAll(Layout.spring(), badge(entry.standing(), texts));
        }
        if (entry.damaged()) {
            row.getChildren().add(Layout.styled(Icon.DAMAGE.node(), "danger"));
        }
        setGraphic(row);
    }

    /** @return the word that says in a list that there is something to decide */
    public static Label badge(Standing standing, Texts texts) {
        Label badge = Layout.line(texts.get("dispute.badge", standing.name()), Style.CAPTION, Style.ACCENT, "badge");
        badge.setGraphic(Icon.INFORMATION.node());
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }
}
