package org.rowan.ui.record;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A page without content: one sentence, what to do, and one quiet line of help. */
public final class Empty extends VBox {
    /** @param actions most pages have one */
    public Empty(String sentence, String help, Node... actions) {
        getStyleClass().add(Style.EMPTY);
        getChildren().add(centred(Layout.label(sentence, Style.TITLE)));
        if (actions.length > 0) {
            HBox row = Layout.row(Style.GAP_8, actions);
            row.getStyleClass().add("centred");
            getChildren().add(row);
        }
        getChildren().add(centred(Layout.label(help, Style.MUTED)));
    }

    private static Label centred(Label label) {
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add(Style.READING_WIDTH);
        return label;
    }
}
