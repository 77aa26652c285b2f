package org.rowan.ui.picker;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One line: what it is, its name, its size, and when it was changed. */
final class RowCell extends ListCell<Row> {
    private final Texts texts;

    RowCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : line(row));
    }

    private HBox line(Row row) {
        Node icon = (row.folder() ? Icon.FOLDER : Icon.DOCUMENT).node();
        Label name = Layout.line(row.name());
        Label bytes = Layout.line(row.folder() ? "" : texts.bytes(row.bytes()), Style.CAPTION, "picker-bytes");
        Label changed = Layout.line(texts.day(row.changed()), Style.CAPTION, "picker-changed");
        HBox line = Layout.row(Style.GAP_16, icon, name, Layout.spring(), bytes, changed);
        line.setMinWidth(0);
        line.setPrefWidth(0);
        return line;
    }
}
