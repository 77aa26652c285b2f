package org.rowan.ui.exchange;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One row of what leaves, as high as its words. */
final class ExactCell extends ListCell<ExactRow> {
    private static final String PIECE = "exact-piece";
    private final Desk desk;
    private final Label label = Layout.label("");
    private final Button more;
    private final VBox box;

    /** @param turn shows the whole of a field, or no more */
    ExactCell(Desk desk, Consumer<ExactRow.Long> turn) {
        this.desk = desk;
        this.more = Layout.button("", () -> turn.accept((ExactRow.Long) getItem()), Style.QUIET);
        this.box = Layout.column(Style.GAP_4, label, more);
        more.getStyleClass().add("exact-more");
        more.setFocusTraversable(false);
        more.managedProperty().bind(more.visibleProperty());
        setPrefWidth(0);
        box.maxWidthProperty().bind(Bindings.createDoubleBinding(() -> room(getWidth()), widthProperty(),
                insetsProperty()));
    }

    private double room(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    /** The skin would take what the words need on one line. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null || width < 0 ? super.computePrefHeight(width)
                : snappedTopInset() + box.prefHeight(room(width)) + snappedBottomInset();
    }

    @Override
    protected void updateItem(ExactRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : box);
        if (!empty && row != null) {
            label.getStyleClass().setAll("label", row.style());
            label.setText(row.shown());
            box.getStyleClass().remove(PIECE);
            if (row instanceof ExactRow.Piece) {
                box.getStyleClass().add(PIECE);
            }
            more.setVisible(row instanceof ExactRow.Long);
            more.setText(desk.say(row instanceof ExactRow.Long(_, _, boolean open, _) && open
                    ? "exchange.exactlyLess" : "exchange.exactlyAll"));
        }
    }
}
