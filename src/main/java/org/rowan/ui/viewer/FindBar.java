package org.rowan.ui.viewer;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Looks for words in the text that is shown: as they are typed; Enter and Shift+Enter go from place to place. */
final class FindBar {
    private final Texts texts;
    private final ToIntFunction<String> seek;
    private final IntConsumer go;
    private final TextField field = new TextField();
    private final Label places = Layout.line("", Style.MUTED, "viewer-number");
    private final Button before;
    private final Button after;
    private int count;
    private int current;

    /**
     * @param seek looks for words and says in how many places they stand
     * @param go   goes to one of them
     */
    FindBar(Texts texts, ToIntFunction<String> seek, IntConsumer go) {
        this.texts = texts;
        this.seek = seek;
        this.go = go;
        before = button("viewer-before", Icon.UP, "viewer.before", () -> step(-1));
        after = button("viewer-after", Icon.DOWN, "viewer.after", () -> step(1));
        field.setId("viewer-find");
        field.setPromptText(texts.get("viewer.find"));
        field.setAccessibleText(texts.get("viewer.find"));
        field.textProperty().subscribe(this::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        places.setId("viewer-places");
    }

    List<Node> tools() {
        return List.of(field, before, after, places);
    }

    void show(String words) {
        field.setText(words);
    }

    void go(int place) {
        current = place;
        step(0);
    }

    private Button button(String id, Icon icon, String key, Runnable action) {
        Button button = Layout.button("", action, Style.QUIET);
        button.setId(id);
        button.setGraphic(icon.node());
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void typed(String words) {
        count = seek.applyAsInt(words);
        current = 0;
        before.setDisable(count == 0);
        after.setDisable(count == 0);
        step(0);
        if (count == 0) {
            places.setText(words.isBlank() ? "" : texts.get("viewer.nowhere"));
        }
    }

    private void step(int by) {
        if (count > 0) {
            current = Math.floorMod(current + by, count);
            places.setText(texts.get("viewer.place", current + 1, count));
            go.accept(current);
        }
    }
}
