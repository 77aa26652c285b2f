package org.rowan.ui.theme;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Short ways to say the few arrangements that pages are made of; the names are classes of {@link Style}. */
public final class Layout {
    private Layout() {
    }

    /** @return the nodes under each other */
    public static VBox column(String gap, Node... nodes) {
        return styled(new VBox(nodes), gap);
    }

    /** @return the nodes beside each other, centred on a line */
    public static HBox row(String gap, Node... nodes) {
        HBox row = styled(new HBox(nodes), gap);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** @return a label that wraps */
    public static Label label(String text, String... styles) {
        Label label = styled(new Label(text), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** @return a label of one line that ends in dots where there is no room */
    public static Label line(String text, String... styles) {
        return styled(new Label(text), styles);
    }

    /** @return a button with an icon and its word, never narrower than both */
    public static Button button(Icon icon, String text, Runnable action, String... styles) {
        Button button = button(text, action, styles);
        button.setGraphic(icon.node());
        return button;
    }

    /** @return a button, never narrower than its word */
    public static Button button(String text, Runnable action, String... styles) {
        Button button = styled(new Button(text), styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** @return buttons beside and under each other; one that is wider than all the room there is wraps its word */
    public static FlowPane flow(Button... buttons) {
        FlowPane flow = styled(new FlowPane(buttons), Style.GAP_8);
        flow.setMinWidth(0);
        for (Button button : buttons) {
            button.setMinWidth(0);
            button.setWrapText(true);
            flow.widthProperty().subscribe(width -> button.setMaxWidth(
                    width.doubleValue() > 0 ? width.doubleValue() : Region.USE_COMPUTED_SIZE));
        }
        return flow;
    }

    /** @return a field with its label above */
    public static VBox field(String label, Node field) {
        Label caption = label(label, Style.CAPTION);
        caption.setLabelFor(field);
        return column(Style.GAP_4, caption, field);
    }

    /** @return empty room that pushes its neighbours apart */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** @return the content, scrolling up and down when it is too high */
    public static ScrollPane scrolling(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    /** @return the node, with the classes added */
    public static <T extends Node> T styled(T node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
