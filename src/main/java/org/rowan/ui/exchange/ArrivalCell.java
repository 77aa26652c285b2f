package org.rowan.ui.exchange;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.rowan.bundle.ReceivePlan;
import org.rowan.model.Kind;
import org.rowan.text.Texts;
import org.rowan.ui.record.Words;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A record in a bundle: its code, what it is called, and what receiving does with it. */
final class ArrivalCell extends ListCell<ReceivePlan.Line> {
    private final Texts texts;
    private final Label title = Layout.line("");
    private final Label code = Layout.line("", Style.CAPTION, Style.CODE);
    private final Label state = Layout.line("", Style.MUTED);
    private final HBox row = Layout.row(Style.GAP_8, code, title, Layout.spring(), state);

    ArrivalCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
        code.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
    }

    private static String kind(ReceivePlan.Line line) {
        return Kind.ofWire(line.kind()).orElse(Kind.NEWER).wire();
    }

    @Override
    protected void updateItem(ReceivePlan.Line line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : row);
        if (!empty && line != null) {
            code.setText(line.code().text());
            title.setText(line.title().isBlank() ? texts.get("record.kind", kind(line)) : Words.line(line.title()));
            state.setText(line.reason().isEmpty() ? texts.get("arrival.word", line.plan().name())
                    : texts.get("arrival.why", line.reason().replace('-', '_'), line.plan().name()));
        }
    }
}
