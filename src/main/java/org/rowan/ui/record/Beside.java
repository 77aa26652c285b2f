package org.rowan.ui.record;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.rowan.ui.theme.Ruler;

/**
 * A column of text, and facts at its side while there is room for both; otherwise the facts stand under it. The nodes
 * stay where they are in the scene, so that the focus does too.
 */
public final class Beside extends Region {
    /** In "em": 72 characters, 260 px, 24 px, and what both need. */
    private static final double READING = 41;
    private static final double SIDE = 18.571;
    private static final double GAP = 1.714;
    private static final double ROOM = 52;

    private final Region main;
    private final Region side;
    private final Ruler ruler = new Ruler();

    public Beside(Region main, Region side) {
        this.main = main;
        this.side = side;
        getChildren().setAll(main, side, ruler);
    }

    private boolean wide(double width) {
        return width >= ROOM * ruler.em();
    }

    private double mainWidth(double width) {
        double em = ruler.em();
        double room = wide(width) ? width - (SIDE + GAP) * em : width;
        return Math.rint(Math.min(room, READING * em));
    }

    private double sideWidth(double width) {
        return wide(width) ? Math.rint(SIDE * ruler.em()) : mainWidth(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? getWidth() : width;
        double first = main.prefHeight(mainWidth(given));
        double second = side.prefHeight(sideWidth(given));
        return wide(given) ? Math.max(first, second) : first + GAP * ruler.em() + second;
    }

    @Override
    protected double computeMinHeight(double width) {
        double given = width < 0 ? getWidth() : width;
        double first = main.minHeight(mainWidth(given));
        double second = side.prefHeight(sideWidth(given));
        return wide(given) ? Math.max(first, second) : first + GAP * ruler.em() + second;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double em = ruler.em();
        double width = getWidth();
        double second = side.prefHeight(sideWidth(width));
        if (wide(width)) {
            main.resizeRelocate(0, 0, mainWidth(width), getHeight());
            side.resizeRelocate(mainWidth(width) + Math.rint(GAP * em), 0, sideWidth(width), second);
        } else {
            double first = getHeight() - second - GAP * em;
            main.resizeRelocate(0, 0, mainWidth(width), first);
            side.resizeRelocate(0, first + GAP * em, sideWidth(width), second);
        }
    }
}
