package org.rowan.ui.passphrase;

import java.util.Arrays;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rowan.secret.SecretChars;

/**
 * A field whose characters live in an array that is wiped, and nowhere else: the control itself holds only dots. There
 * is no copying and cutting, no undo, and the system's input methods, which learn words, are not asked. Pasting works;
 * what was in the clipboard before is not our doing.
 */
public final class PassphraseField extends TextField {
    /** Enough for any passphrase; a longer one is cut off. */
    private static final int LONGEST = 1024;
    private static final String DOT = "●";

    private final char[] chars = new char[LONGEST];
    private final boolean words;
    private int length;

    public PassphraseField() {
        this(false);
    }

    /** @param words whether many words are pasted: ends of lines stay and tabs are spaces; otherwise both are dropped */
    public PassphraseField(boolean words) {
        this.words = words;
        getStyleClass().add("passphrase-field");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setContextMenu(new ContextMenu());
        skinProperty().addListener((skin, before, now) -> setInputMethodRequests(null));
        addEventFilter(KeyEvent.KEY_PRESSED, PassphraseField::withoutUndo);
    }

    private static void withoutUndo(KeyEvent event) {
        if (event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)) {
            event.consume();
        }
    }

    /** Every way of changing a text field's content by hand ends here. */
    @Override
    public void replaceText(int from, int to, String typed) {
        int start = half(from) ? from - 1 : from;
        int end = half(to) ? to + 1 : to;
        char[] added = fitting(typed, LONGEST - (length - (end - start)));
        int moved = length - end;
        int before = length;
        System.arraycopy(chars, end, chars, start + added.length, moved);
        System.arraycopy(added, 0, chars, start, added.length);
        length = start + added.length + moved;
        if (length < before) {
            Arrays.fill(chars, length, before, '\0');
        }
        Arrays.fill(added, '\0');
        super.replaceText(start, end, DOT.repeat(added.length));
    }

    /** @return whether the place lies inside a character of two units */
    private boolean half(int place) {
        return place > 0 && place < length && Character.isSurrogatePair(chars[place - 1], chars[place]);
    }

    private char[] fitting(String typed, int room) {
        char[] fitting = new char[Math.min(typed.length(), room)];
        int count = 0;
        for (int i = 0; i < typed.length() && count < fitting.length; i++) {
            if (words && Character.isWhitespace(typed.charAt(i))) {
                fitting[count++] = typed.charAt(i) == '\n' ? '\n' : ' ';
            } else if (!Character.isISOControl(typed.charAt(i))) {
                fitting[count++] = typed.charAt(i);
            }
        }
        char[] exact = Arrays.copyOf(fitting, count);
        Arrays.fill(fitting, '\0');
        return exact;
    }

    /** @return what was typed; closed by the receiver. The field keeps it, until {@link #wipe} */
    public SecretChars secret() {
        return new SecretChars(Arrays.copyOf(chars, length));
    }

    /** Looks at what was typed; the function may keep nothing of it. */
    public <T> T with(Function<char[], T> look) {
        try (SecretChars secret = secret()) {
            return secret.with(look);
        }
    }

    /** @return whether nothing was typed */
    public boolean isEmpty() {
        return length == 0;
    }

    /** Empties the field. */
    public void wipe() {
        Arrays.fill(chars, '\0');
        length = 0;
        setText("");
    }

    @Override
    public void clear() {
        wipe();
    }

    /** Nothing: a secret does not go to the clipboard. */
    @Override
    public void copy() {
        // deliberately without effect
    }

    /** Nothing: a secret does not go to the clipboard. */
    @Override
    public void cut() {
        // deliberately without effect
    }
}
