package org.rowan.ui.viewer;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** How large a picture or page is shown: as it fits, or at a chosen size. Has its buttons, its keys and its wheel. */
final class Zoom {
    private static final double[] STEPS = {0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4};

    private final Texts texts;
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final Label shown = Layout.line("", Style.MUTED, "viewer-number");
    private final String fitText;
    private boolean fitting = true;
    private double fit = 1;

    /** @param fitText what fitting is called */
    Zoom(Texts texts, String fitText) {
        this.texts = texts;
        this.fitText = fitText;
        shown.setId("viewer-zoom");
        scale.subscribe(now -> shown.setText(texts.get("viewer.percent", Math.round(now.doubleValue() * 100))));
    }

    /** Says at which scale all of it fits; called again when the room changes. */
    void fits(double atScale) {
        fit = atScale;
        if (fitting) {
            scale.set(fit);
        }
    }

    /** @return 1 for the natural size */
    DoubleProperty scale() {
        return scale;
    }

    List<Node> tools() {
        return List.of(button("viewer-smaller", Icon.SMALLER, "viewer.smaller", this::smaller), shown,
                button("viewer-larger", Icon.LARGER, "viewer.larger", this::larger),
                named("viewer-fit", Layout.button(fitText, this::fit, Style.QUIET)),
                named("viewer-natural", Layout.button(texts.get("viewer.natural"), this::natural, Style.QUIET)));
    }

    private Button button(String id, Icon icon, String key, Runnable action) {
        Button button = named(id, Layout.button("", action, Style.QUIET));
        button.setGraphic(icon.node());
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        return button;
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
    }

    /** Keys and wheel of the node that shows the picture. */
    void listen(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Runnable action = switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> this::larger;
            case MINUS, SUBTRACT -> this::smaller;
            case DIGIT0, NUMPAD0 -> this::fit;
            case DIGIT1, NUMPAD1 -> this::natural;
            default -> null;
        };
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            Runnable step = event.getDeltaY() > 0 ? this::larger : this::smaller;
            step.run();
            event.consume();
        }
    }

    private void larger() {
        choose(DoubleStream.of(STEPS).filter(step -> step > scale.get() * 1.01).findFirst().orElse(scale.get()));
    }

    private void smaller() {
        choose(DoubleStream.of(STEPS).filter(step -> step < scale.get() * 0.99).max().orElse(scale.get()));
    }

    private void natural() {
        choose(1);
    }

    private void fit() {
        fitting = true;
        scale.set(fit);
    }

    private void choose(double chosen) {
        fitting = false;
        scale.set(chosen);
    }
}
