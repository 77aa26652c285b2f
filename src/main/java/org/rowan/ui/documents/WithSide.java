package org.rowan.ui.documents;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Ruler;

/** A document with its facts at the side, which scroll by themselves; under it where there is no room beside. */
final class WithSide extends Region {
    /** In "em". */
    private static final double ROOM = 50;
    private static final double SIDE = 18.6;
    private static final double GAP = 1.7;
    private static final double LOWER = 0.4;

    private final Region main;
    private final ScrollPane side;
    private final Ruler ruler = new Ruler();

    WithSide(Region main, Region facts) {
        this.main = main;
        this.side = Layout.scrolling(facts);
        facts.getStyleClass().add("side-facts");
        getChildren().addAll(ruler, main, side);
    }

    @Override
    protected void layoutChildren() {
        double em = ruler.em();
        double width = getWidth();
        double height = getHeight();
        if (width >= ROOM * em) {
            double sideWidth = SIDE * em;
            main.resizeRelocate(0, 0, width - sideWidth - GAP * em, height);
            side.resizeRelocate(width - sideWidth, 0, sideWidth, height);
        } else {
            double lower = Math.rint(height * LOWER);
            main.resizeRelocate(0, 0, width, height - lower - em);
            side.resizeRelocate(0, height - lower, width, lower);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
