package org.rowan.ui.theme;

import javafx.scene.control.Label;

/** Measures the size of body text where it stands; unseen. */
public final class Ruler extends Label {
    public Ruler() {
        setVisible(false);
        setManaged(false);
    }

    /** @return pixels of one "em" */
    public double em() {
        return getFont().getSize();
    }
}
