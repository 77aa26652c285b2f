package org.rowan.ui.control;

import javafx.scene.input.KeyCombination;

/** What keys do, everywhere in the window. Every one can be set to another key; {@code Shortcut} is Ctrl, or Cmd. */
public enum Keys {
    NEW("Shortcut+N"), SEARCH("Shortcut+F"), PALETTE("Shortcut+K"), LOCK("Shortcut+L"), PANIC("F12"),
    UNDO("Shortcut+Z"), REDO("Shortcut+Shift+Z"), FINISH("Shortcut+Enter"), LEAVE("Esc"), BACK("Alt+Left"),
    SHORTCUTS("F1"), PLACE_1("Shortcut+1"), PLACE_2("Shortcut+2"), PLACE_3("Shortcut+3"), PLACE_4("Shortcut+4"),
    PLACE_5("Shortcut+5"), PLACE_6("Shortcut+6"), PLACE_7("Shortcut+7");

    private final String usual;

    Keys(String usual) {
        this.usual = usual;
    }

    /** @return the key as it is when nobody has set another */
    public KeyCombination usual() {
        return KeyCombination.valueOf(usual);
    }

    /** @return the key of the text that says what it does */
    public String text() {
        return "keys." + name();
    }

    /** @return whether it works even while a sheet is open */
    boolean always() {
        return this == LOCK || this == PANIC;
    }

    /** @return whether a field that is being typed in has its own use for it */
    boolean yieldsToFields() {
        return this == UNDO || this == REDO || this == LEAVE;
    }
}
