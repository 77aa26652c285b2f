package org.rowan.ui.viewer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A line of text in the list: as high as it is when wrapped to the width there is. */
final class LineCell extends ListCell<Lines.Line> {
    private final LinePane pane;

    LineCell(ObservableValue<TextView.Marks> marks) {
        pane = new LinePane(marks);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(pane);
    }

    @Override
    protected void updateItem(Lines.Line line, boolean empty) {
        super.updateItem(line, empty);
        pane.show(empty || line == null ? new Lines.Line(0, "") : line);
        pane.setVisible(!empty);
        setAccessibleText(empty || line == null ? "" : line.text());
        requestLayout();
    }

    /** @return where the current hit begins, from the cell's top; 0 when it is not in this line */
    double currentTop() {
        return pane.currentTop();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + pane.prefHeight(Math.max(1, room)) + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        pane.resizeRelocate(snappedLeftInset(), snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
