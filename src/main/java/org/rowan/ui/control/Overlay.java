package org.rowan.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * Sheets that lie over the window's page until they are answered. The topmost one has the focus and keeps it, and those
 * under it do nothing; when it goes, the focus returns to where it was. The last row of a {@link Footed} one does not
 * scroll, and what gets the focus is scrolled into sight. No second window of the system is ever opened.
 */
public final class Overlay {
    /** A style class of contents that need more width than reading does. */
    public static final String WIDE = "wide";

    private final StackPane layer = Layout.styled(new StackPane(), Style.VEIL, Style.PAD_24);
    private final Deque<Open> sheets = new ArrayDeque<>();
    private boolean pointing;

    private record Open(Region content, ScrollPane scrolling, VBox sheet, Runnable escaped, Node before) {}

    public Overlay() {
        layer.setVisible(false);
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
        layer.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pointing = true);
        layer.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pointing = false);
        ChangeListener<Node> keeper = (focus, before, now) -> keep(now);
        layer.sceneProperty().addListener((scene, before, now) -> watch(before, now, keeper));
    }

    private static void watch(Scene before, Scene now, ChangeListener<Node> keeper) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(keeper);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(keeper);
        }
    }

    /** @return the node to lay over the page, as large as the page */
    public StackPane layer() {
        return layer;
    }

    /**
     * Lays a sheet over everything, as high as its content when the text in it has been wrapped. It takes the focus at
     * once, which needs the skins to be there.
     *
     * @param escaped what Esc does, after the sheet is gone
     */
    public void show(Region content, Runnable escaped) {
        ScrollPane scrolling = Layout.scrolling(content);
        scrolling.prefViewportHeightProperty().bind(content.heightProperty());
        VBox sheet = Layout.styled(new VBox(scrolling), Style.SHEET);
        if (content instanceof Footed footed) {
            sheet.getChildren().add(footed.foot());
        }
        if (content.getStyleClass().contains(WIDE)) {
            sheet.getStyleClass().add(WIDE);
        }
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        Node before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        sheets.push(new Open(content, scrolling, sheet, escaped, before));
        layer.getChildren().add(sheet);
        layer.setVisible(true);
        layer.applyCss();
        layer.layout();
        begin(sheets.element());
        sheets.stream().skip(1).forEach(below -> below.sheet().setDisable(true));
    }

    /** Takes the topmost sheet away. */
    public void close() {
        if (!sheets.isEmpty()) {
            Open open = sheets.pop();
            layer.getChildren().remove(open.sheet());
            layer.setVisible(!sheets.isEmpty());
            sheets.stream().limit(1).forEach(below -> below.sheet().setDisable(false));
            if (open.before() != null) {
                open.before().requestFocus();
            }
        }
    }

    /** Takes all sheets away as their Cancel does, the topmost first: the casebook is being locked. */
    public void clear() {
        List<Open> open = List.copyOf(sheets);
        sheets.clear();
        layer.getChildren().clear();
        layer.setVisible(false);
        open.forEach(sheet -> sheet.escaped().run());
    }

    /** @return whether a sheet is open */
    public boolean open() {
        return !sheets.isEmpty();
    }

    /** Takes the topmost sheet away as its Cancel does. */
    public void escape() {
        Runnable escaped = sheets.element().escaped();
        close();
        escaped.run();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && open()) {
            event.consume();
            escape();
        } else if (event.getCode() == KeyCode.PAGE_DOWN && open()) {
            page(1);
        } else if (event.getCode() == KeyCode.PAGE_UP && open()) {
            page(-1);
        }
    }

    /** What is read in a sheet may have nothing in it to step to: without this, keys would not lead to its end. */
    private void page(int direction) {
        ScrollPane sheet = sheets.element().scrolling();
        double seen = sheet.getViewportBounds().getHeight();
        double hidden = sheet.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            sheet.setVvalue(Math.clamp(sheet.getVvalue() + direction * seen / hidden, 0, 1));
        }
    }

    /** A list takes Esc for the end of an editing, also where nothing is edited. */
    private void pressedInList(KeyEvent event) {
        if (event.getTarget() instanceof ListView<?> list && list.getEditingIndex() < 0) {
            pressed(event);
        }
    }

    /** Tab would otherwise wander to the page that the sheet hides. What is being clicked on must not move away. */
    private void keep(Node focused) {
        if (open() && focused != null && !inside(focused, layer)) {
            enter(sheets.element());
        } else if (open() && focused != null && !pointing) {
            Sight.bring(focused);
        }
    }

    /** A sheet is read from its top: what has to be scrolled to is not where it begins. */
    private static void begin(Open open) {
        focusable(open.content()).filter(node -> Sight.has(open.scrolling(), node)).findFirst()
                .or(() -> focusable(open.sheet()).filter(node -> !inside(node, open.scrolling())).findFirst())
                .ifPresentOrElse(Node::requestFocus, () -> enter(open));
        open.scrolling().setVvalue(0);
    }

    private static void enter(Open open) {
        focusable(open.content()).findFirst().or(() -> focusable(open.sheet()).filter(n -> n != open.scrolling())
                .findFirst()).orElse(open.content()).requestFocus();
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node.isFocusTraversable()) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Overlay::focusable) : Stream.empty();
    }

    private static boolean inside(Node node, Node outer) {
        return node == outer || node.getParent() != null && inside(node.getParent(), outer);
    }
}
