package org.rowan.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.rowan.ui.control.Actions;

/** A field that takes the next key pressed in it as its content, in place of writing anything. */
final class KeyField extends TextField {
    /** Told a key that was pressed here. */
    interface Chosen {
        void key(KeyCombination combination);
    }

    /** @param usual done when Delete is pressed */
    KeyField(String shown, Chosen chosen, Runnable usual) {
        super(shown);
        getStyleClass().addAll("key-field");
        getProperties().put(Actions.TAKES_KEYS, true);
        setEditable(false);
        setContextMenu(null);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case TAB, ESCAPE -> { }
                case DELETE, BACK_SPACE -> usual.run();
                default -> {
                    event.consume();
                    combination(event).ifPresent(chosen::key);
                }
            }
        });
    }

    /** @return the key with what is held down beside it; empty for a bare letter, which has to write letters */
    static Optional<KeyCombination> combination(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean alone = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || alone && !code.isFunctionKey()) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(code, held(event).toArray(KeyCombination.Modifier[]::new)));
    }

    private static List<KeyCombination.Modifier> held(KeyEvent event) {
        List<KeyCombination.Modifier> held = new ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        } else if (event.isControlDown()) {
            held.add(KeyCombination.CONTROL_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        return held;
    }
}
