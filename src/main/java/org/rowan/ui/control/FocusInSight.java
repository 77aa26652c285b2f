package org.rowan.ui.control;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/**
 * Brings what has the focus in a scrolling pane into sight, also where no key led there and when what lies above it grows:
 * typing would otherwise go on unseen.
 */
public final class FocusInSight {
    /** Where it is put, from the top of what is seen: what belongs to it mostly lies below. */
    private static final double FROM_TOP = 0.25;
    /** What must be seen below it, in heights of its own. */
    private static final double BELOW = 2;

    private FocusInSight() {
    }

    /** @param pane its content stays the same */
    public static void keep(ScrollPane pane) {
        ChangeListener<Node> follower = (focus, before, now) -> soon(pane);
        pane.sceneProperty().subscribe((before, now) -> watch(before, now, follower));
        pane.viewportBoundsProperty().subscribe(bounds -> soon(pane));
        pane.getContent().layoutBoundsProperty().subscribe(bounds -> soon(pane));
    }

    /** When everything has its place. */
    private static void soon(ScrollPane pane) {
        Platform.runLater(() -> show(pane));
    }

    private static void watch(Scene before, Scene now, ChangeListener<Node> follower) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(follower);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(follower);
        }
    }

    private static void show(ScrollPane pane) {
        if (pane.getScene() != null) {
            show(pane, pane.getScene().getFocusOwner());
        }
    }

    private static void show(ScrollPane pane, Node focused) {
        Node content = pane.getContent();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (focused != null && hidden > 0 && isInside(focused, content)) {
            Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            double top = pane.getVvalue() * hidden;
            if (at.getMinY() < top || at.getMaxY() + BELOW * at.getHeight() > top + seen) {
                pane.setVvalue(Math.clamp((at.getMinY() - FROM_TOP * seen) / hidden, 0, 1));
            }
        }
    }

    private static boolean isInside(Node node, Node outer) {
        return node == outer || node.getParent() != null && isInside(node.getParent(), outer);
    }
}
