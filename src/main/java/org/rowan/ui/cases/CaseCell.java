package org.rowan.ui.cases;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.rowan.model.CaseSummary;
import org.rowan.text.Texts;
import org.rowan.ui.record.RecordCell;
import org.rowan.ui.record.Words;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A case in the list: the beginning of its code, and its title. */
final class CaseCell extends ListCell<CaseRow> {
    private final Texts texts;
    private final Label code = Layout.line("", Style.CAPTION, Style.CODE);
    private final Label title = Layout.line("");
    private final HBox row = Layout.row(Style.GAP_8, code, title);

    CaseCell(Texts texts) {
        this.texts = texts;
        code.setMinWidth(HBox.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CaseRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : row);
        if (!empty && item != null) {
            CaseSummary summary = item.summary();
            row.getChildren().setAll(code, title);
            if (summary.standing().waits()) {
                row.getChildren().addAll(Layout.spring(), RecordCell.badge(summary.standing(), texts));
            }
            code.setText(Words.shortCode(summary.code()));
            title.setText(summary.title().isBlank() ? texts.get("record.untitled", "case") : summary.title());
            title.getStyleClass().remove(Style.MUTED);
            if (!summary.open()) {
                title.getStyleClass().add(Style.MUTED);
            }
        }
    }
}
