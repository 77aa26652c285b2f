package org.rowan.ui.theme;

import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;

/** Measures the size of body text where it stands; unseen. */
public final class Ruler extends Label {
    public Ruler() {
        setVisible(false);
        setManaged(false);
    }

    /** Tells a length in "em" now and whenever it, or the size of text, changes. */
    public void watch(ReadOnlyDoubleProperty length, DoubleConsumer inEm) {
        length.addListener((observed, before, now) -> inEm.accept(now.doubleValue() / em()));
        fontProperty().addListener((observed, before, now) -> inEm.accept(length.get() / em()));
    }

    /** @return pixels of one "em" */
    public double em() {
        return getFont().getSize();
    }
}
