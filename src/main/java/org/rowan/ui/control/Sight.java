package org.rowan.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** What of the content of scrolling panes is in sight. */
final class Sight {
    /** Enough for the label above a field, in pixels. */
    private static final double AROUND = 40;

    private Sight() {
    }

    /** Scrolls every pane around the node so that it is seen, or its beginning where it is higher than the pane. */
    static void bring(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane && pane.getContent() != null && hidden(pane) > 0) {
                bring(pane, node);
            }
        }
    }

    /** @return whether the beginning of a node in the pane's content is seen */
    static boolean has(ScrollPane pane, Node node) {
        Bounds place = place(pane, node);
        double from = pane.getVvalue() * Math.max(0, hidden(pane));
        double end = Math.min(place.getMaxY(), place.getMinY() + AROUND);
        return place.getMinY() >= from && end <= from + pane.getViewportBounds().getHeight();
    }

    private static void bring(ScrollPane pane, Node node) {
        Bounds place = place(pane, node);
        double room = pane.getViewportBounds().getHeight();
        double from = pane.getVvalue() * hidden(pane);
        double lowest = place.getMinY() - AROUND;
        double highest = Math.min(lowest, place.getMaxY() + AROUND - room);
        if (from > lowest) {
            scroll(pane, lowest);
        } else if (from < highest) {
            scroll(pane, highest);
        }
    }

    private static void scroll(ScrollPane pane, double from) {
        pane.setVvalue(Math.clamp(from / hidden(pane), 0, 1));
    }

    private static Bounds place(ScrollPane pane, Node node) {
        return pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static double hidden(ScrollPane pane) {
        return pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
    }
}
