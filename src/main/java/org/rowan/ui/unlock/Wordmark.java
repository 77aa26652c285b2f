package org.rowan.ui.unlock;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The program's name, which is all that it says of itself, and one quiet line under it. */
final class Wordmark {
    private Wordmark() {
    }

    static VBox of(String under) {
        Label name = Layout.line("Rowan", "wordmark");
        return Layout.styled(Layout.column(Style.GAP_4, name, Layout.label(under, Style.MUTED)), "wordmark-box");
    }

    /** @return the column in the middle of a quiet page, which scrolls when large text needs it */
    static Region page(VBox column) {
        ScrollPane page = Layout.scrolling(Layout.styled(new StackPane(column), Style.SURFACE, "entrance"));
        page.setFitToHeight(true);
        return page;
    }
}
