package org.rowan.ui.history;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.rowan.text.Texts;
import org.rowan.ui.record.Words;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A version in the list: which record, when, by whom, and what was changed. */
final class VersionCell extends ListCell<Version> {
    private final Texts texts;
    private final Label title = Layout.line("");
    private final Label under = Layout.line("", Style.CAPTION);
    private final VBox words = Layout.column(Style.GAP_4, title, under);

    VersionCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
        words.setMinWidth(0);
        words.getStyleClass().add("cell-words");
    }

    @Override
    protected void updateItem(Version version, boolean empty) {
        super.updateItem(version, empty);
        setGraphic(empty || version == null ? null
                : Layout.row(Style.GAP_16, Words.icon(version.record().kind()).node(), words));
        if (!empty && version != null) {
            title.setText(Words.title(version.record(), texts));
            under.setText(Words.facts(texts.moment(version.revision().at()), version.author(), what(version)));
        }
    }

    private String what(Version version) {
        if (version.first()) {
            return texts.get("history.created");
        }
        return version.changes().isEmpty() ? texts.get("history.same") : texts.get("history.changed",
                version.changes().stream().filter(c -> !Words.technical(c.field()))
                        .map(change -> Words.field(change.field(), texts)).collect(Collectors.joining(", ")));
    }
}
