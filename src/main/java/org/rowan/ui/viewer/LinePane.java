package org.rowan.ui.viewer;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A line's words, with marks behind those that were sought. */
final class LinePane extends Region {
    private final ObservableValue<TextView.Marks> marks;
    private final Text words = Layout.styled(new Text(), "viewer-words");
    private final TextFlow flow = Layout.styled(new TextFlow(words), Style.READING);
    private final Path hits = Layout.styled(new Path(), "viewer-hit");
    private final Path current = Layout.styled(new Path(), "viewer-hit", "viewer-current-hit");
    private Lines.Line line = new Lines.Line(0, "");

    LinePane(ObservableValue<TextView.Marks> marks) {
        this.marks = marks;
        getStyleClass().add(Style.READING_WIDTH);
        hits.setManaged(false);
        current.setManaged(false);
        getChildren().setAll(hits, current, flow);
        marks.subscribe(this::requestLayout);
    }

    void show(Lines.Line shown) {
        line = shown;
        words.setText(line.text().isEmpty() ? " " : line.text());
        requestLayout();
    }

    double currentTop() {
        return current.getElements().isEmpty() ? 0 : current.getBoundsInParent().getMinY();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(reading(width));
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, reading(getWidth()), getHeight());
        flow.layout();
        hits.getElements().clear();
        current.getElements().clear();
        Hits found = marks.getValue().hits();
        for (int i = found.firstAfter(line.start()); i < found.count() && begin(i) < line.text().length(); i++) {
            (i == marks.getValue().current() ? current : hits).getElements().addAll(shape(begin(i)));
        }
    }

    private double reading(double width) {
        return getMaxWidth() > 0 ? Math.min(width, getMaxWidth()) : width;
    }

    private int begin(int hit) {
        return marks.getValue().hits().starts()[hit] - line.start();
    }

    private PathElement[] shape(int begin) {
        int end = Math.min(begin + marks.getValue().hits().length(), line.text().length());
        return flow.rangeShape(Math.max(0, begin), end);
    }
}
