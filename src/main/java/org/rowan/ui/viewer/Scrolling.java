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
    private static final int MOVES = 4;

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

    /**
     * Scrolls so that a place inside a cell can be seen, also of one that is higher than the list. A list knows the
     * heights of its cells only once they were laid out, so that one move may miss.
     */
    void uncover(int index, ToDoubleFunction<IndexedCell<?>> place) {
        list.applyCss();
        list.layout();
        flow().ifPresent(flow -> {
            for (int move = 0; move < MOVES && !isSeen(flow, index, place); move++) {
                if (isShown(flow, index)) {
                    flow.scrollPixels(top(flow, index, place) - list.getHeight() * UNCOVERED);
                } else {
                    list.scrollTo(index);
                }
                list.layout();
            }
        });
    }

    private boolean isSeen(VirtualFlow<?> flow, int index, ToDoubleFunction<IndexedCell<?>> place) {
        double top = isShown(flow, index) ? top(flow, index, place) : -1;
        return top >= 0 && top <= list.getHeight() * SCREEN;
    }

    private static boolean isShown(VirtualFlow<?> flow, int index) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        return first != null && first.getIndex() <= index && index <= flow.getLastVisibleCell().getIndex();
    }

    private static double top(VirtualFlow<?> flow, int index, ToDoubleFunction<IndexedCell<?>> place) {
        IndexedCell<?> cell = flow.getCell(index);
        return cell.getLayoutY() + place.applyAsDouble(cell);
    }
}
