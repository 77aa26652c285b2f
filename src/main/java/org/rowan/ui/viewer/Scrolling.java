package org.rowan.ui.viewer;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/** Lets a list scroll like a page: by lines and by screens, whatever the height of its cells. */
final class Scrolling {
    private static final double LINES = 60;
    private static final double SCREEN = 0.9;
    private static final double UNCOVERED = 0.3;

    private final ListView<?> list;

    Scrolling(ListView<?> list) {
        this.list = list;
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double screen = list.getHeight() * SCREEN;
        switch (event.getCode()) {
            case UP -> by(event, -LINES);
            case DOWN -> by(event, LINES);
            case PAGE_UP -> by(event, -screen);
            case PAGE_DOWN -> by(event, screen);
            case SPACE -> by(event, event.isShiftDown() ? -screen : screen);
            case HOME -> to(event, 0);
            case END -> to(event, list.getItems().size() - 1);
            default -> { }
        }
    }

    private void by(KeyEvent event, double pixels) {
        flow().ifPresent(flow -> flow.scrollPixels(pixels));
        event.consume();
    }

    private void to(KeyEvent event, int index) {
        list.scrollTo(index);
        event.consume();
    }

    /** @return the list's inside; there once the list was laid out */
    Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) list.lookup(".virtual-flow"));
    }

    /** Scrolls a cell that is higher than the list so that a place inside it can be seen. */
    void uncover(int index, ToDoubleFunction<IndexedCell<?>> place) {
        list.applyCss();
        list.layout();
        flow().ifPresent(flow -> {
            IndexedCell<?> cell = flow.getCell(index);
            double y = cell.getLayoutY() + place.applyAsDouble(cell);
            if (y < 0 || y > list.getHeight() * SCREEN) {
                flow.scrollPixels(y - list.getHeight() * UNCOVERED);
            }
        });
    }
}
