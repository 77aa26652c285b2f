package org.rowan.ui.shell;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Ruler;

/**
 * List and page side by side with a line between them that can be dragged. In a narrow window they take turns, and a
 * bar above the page leads back to the list.
 */
final class Columns extends Region {
    /** All lengths are in "em", the size of body text: 1,100 px of window without the sidebar, 300 and 420. */
    static final double LIST = 21.4;
    private static final double NARROW = 64;
    private static final double LEAST_LIST = 15;
    private static final double LEAST_DETAIL = 30;
    private static final double GRIP = 9;

    private final StackPane list = Layout.styled(new StackPane(), "list-pane");
    private final StackPane detail = Layout.styled(new StackPane(), "detail-pane");
    private final Region divider = Layout.styled(new Region(), "divider");
    private final Region back;
    private final Ruler ruler = new Ruler();
    private double width = LIST;
    private boolean detailTurn;

    /**
     * @param back  the bar that leads back to the list
     * @param saved told about a new width, in em, when the user lets go of the line
     */
    Columns(Region back, DoubleConsumer saved) {
        this.back = back;
        getChildren().addAll(ruler, list, detail, back, divider);
        divider.setOnMouseDragged(event -> widen(sceneToLocal(event.getSceneX(), 0).getX() / ruler.em()));
        divider.setOnMouseReleased(event -> saved.accept(width));
    }

    void show(Optional<Node> first, Node second) {
        list.getChildren().setAll(first.stream().toList());
        detail.getChildren().setAll(second);
        detailTurn = first.isEmpty();
        requestLayout();
    }

    /** In a narrow window, whose turn it is. */
    void turnTo(boolean toDetail) {
        detailTurn = toDetail;
        requestLayout();
    }

    /** @param wanted of the list, in em; brought to what leaves room for the page */
    void widen(double wanted) {
        double most = getWidth() == 0 ? wanted : Math.max(LEAST_LIST, getWidth() / ruler.em() - LEAST_DETAIL);
        width = Math.clamp(wanted, LEAST_LIST, Math.max(LEAST_LIST, most));
        requestLayout();
    }

    private boolean hasList() {
        return !list.getChildren().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        boolean narrow = getWidth() < NARROW * ruler.em();
        boolean both = hasList() && !narrow;
        boolean turn = hasList() && narrow;
        list.setVisible(both || turn && !detailTurn);
        detail.setVisible(!turn || detailTurn);
        divider.setVisible(both);
        back.setVisible(turn && detailTurn);
        double first = both ? Math.rint(width * ruler.em()) : 0;
        double top = back.isVisible() ? back.prefHeight(getWidth()) : 0;
        list.resizeRelocate(0, 0, both ? first : getWidth(), getHeight());
        back.resizeRelocate(0, 0, getWidth(), top);
        detail.resizeRelocate(first, top, getWidth() - first, getHeight() - top);
        divider.resizeRelocate(first - GRIP / 2, 0, GRIP, getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double height) {
        return 0;
    }
}
