package org.rowan.ui.documents;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Ruler;

/** A document with its facts at the side, which scroll by themselves; in its place, in turn, where there is no room. */
final class WithSide extends Region {
    /** In "em". */
    private static final double ROOM = 50;
    private static final double SIDE = 18.6;
    private static final double GAP = 1.7;

    private final Region main;
    private final ScrollPane side;
    private final ToggleButton turn;
    private final Ruler ruler = new Ruler();

    /** @param turn shown where there is no room for both; chosen, it brings the facts */
    WithSide(Region main, Region facts, ToggleButton turn) {
        this.main = main;
        this.turn = turn;
        turn.selectedProperty().addListener((observed, before, now) -> requestLayout());
        this.side = Layout.scrolling(facts);
        facts.getStyleClass().add("side-facts");
        getChildren().addAll(ruler, main, side, turn);
    }

    @Override
    protected void layoutChildren() {
        double em = ruler.em();
        double width = getWidth();
        double height = getHeight();
        boolean wide = width >= ROOM * em;
        turn.setVisible(!wide);
        side.setVisible(wide || turn.isSelected());
        double line = Math.max(turn.minHeight(-1), turn.prefHeight(-1));
        double top = wide ? 0 : line + em / 2;
        turn.resizeRelocate(0, 0, turn.prefWidth(-1), line);
        main.setVisible(wide || !turn.isSelected());
        if (wide) {
            double sideWidth = SIDE * em;
            main.resizeRelocate(0, 0, width - sideWidth - GAP * em, height);
            side.resizeRelocate(width - sideWidth, 0, sideWidth, height);
        } else {
            main.resizeRelocate(0, top, width, height - top);
            side.resizeRelocate(0, top, width, height - top);
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
