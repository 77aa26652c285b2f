package org.rowan.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sheet of which the last row stays in sight, while the rest scrolls when it is too high for the window. */
public final class Footed extends VBox {
    private final Region foot;

    /** @param foot laid below the rest by the {@link Overlay} */
    public Footed(Region foot, Node... rest) {
        super(rest);
        this.foot = foot;
        foot.setMinHeight(USE_PREF_SIZE);
    }

    Region foot() {
        return foot;
    }
}
