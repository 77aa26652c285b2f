package org.rowan.ui.record;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Small facts under each other: a label, and what is so. */
public final class Facts extends VBox {
    public Facts() {
        getStyleClass().add("facts");
    }

    /** Forgets all facts. */
    public void clear() {
        getChildren().clear();
    }

    /** Adds a fact, unless it says nothing. */
    public void add(String label, String fact, String... styles) {
        if (!fact.isBlank()) {
            add(label, Layout.label(fact, styles));
        }
    }

    /** Adds a fact. */
    public void add(String label, Node fact) {
        Label caption = Layout.label(label, Style.CAPTION);
        getChildren().add(Layout.column(Style.GAP_4, caption, fact));
    }
}
