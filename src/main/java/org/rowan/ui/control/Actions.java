package org.rowan.ui.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.rowan.text.Texts;

/**
 * Everything that can be done, by name: what keys do, and what only the palette offers. On the window's thread.
 */
public final class Actions {
    /** A property of nodes that take every key themselves, to be told which one is wanted. */
    public static final String TAKES_KEYS = "takes-keys";

    private static final Pattern WRITTEN = Pattern.compile("\\w[\\w ]*(\\+\\w[\\w ]*)*");

    private final Texts texts;
    private final BooleanSupplier blocked;
    private final Map<Keys, KeyCombination> keys = new EnumMap<>(Keys.class);
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<Keys, Action> bound = new EnumMap<>(Keys.class);
    private final Map<Keys, Runnable> pressed = new EnumMap<>(Keys.class);

    /** Something that can be done now, by its name, and by a key when it has one. */
    public record Action(String name, Optional<Keys> key, Runnable run) {}

    /** @param blocked whether a sheet is open: then only lock and panic work */
    public Actions(Texts texts, BooleanSupplier blocked) {
        this.texts = texts;
        this.blocked = blocked;
        for (Keys key : Keys.values()) {
            keys.put(key, key.usual());
        }
    }

    /** Says what a key does, in place of what it did. */
    public void bind(Keys key, Runnable run) {
        bind(key, texts.get(key.text()), run);
    }

    /** Says what a key does, under a name of its own: the places of the sidebar. */
    public void bind(Keys key, String name, Runnable run) {
        Action action = new Action(name, Optional.of(key), run);
        bound.put(key, action);
        actions.put(key.name(), action);
    }

    /** Says what a bound key does when it is pressed, where that differs from choosing its name. */
    public void bindPress(Keys key, Runnable run) {
        pressed.put(key, run);
    }

    /**
     * Offers something in the palette.
     *
     * @param id a word that never changes; offering it again replaces what it did
     */
    public void offer(String id, String name, Runnable run) {
        actions.put(id, new Action(name, Optional.empty(), run));
    }

    /** No longer offers something. */
    public void withdraw(String id) {
        actions.remove(id);
    }

    /** @return everything that can be done, in the order of registering */
    public List<Action> all() {
        return List.copyOf(actions.values());
    }

    /** @return the key of an action as people read it, in their language where the toolkit knows it */
    public String shown(Keys key) {
        return keys.get(key).getDisplayText();
    }

    /**
     * Sets another key for an action.
     *
     * @param written as {@link KeyCombination#getName()}; empty for the usual key; what can't be read counts as empty
     */
    public void set(Keys key, String written) {
        keys.put(key, read(written).orElse(key.usual()));
    }

    /** Only keys that a keyboard has: anything else would be taken as a character to be typed. */
    private static Optional<KeyCombination> read(String written) {
        try {
            return Optional.of(written).filter(w -> WRITTEN.matcher(w).matches()).map(KeyCombination::valueOf)
                    .filter(KeyCodeCombination.class::isInstance);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** @return which other action has this key already */
    public Optional<Keys> taken(Keys key, KeyCombination wanted) {
        return keys.entrySet().stream().filter(e -> e.getKey() != key && e.getValue().equals(wanted))
                .map(Map.Entry::getKey).findFirst();
    }

    /**
     * Listens to the keys of a scene.
     *
     * @return ends the listening
     */
    public Runnable install(Scene scene) {
        EventHandler<KeyEvent> before = event -> pressed(event, scene, true);
        EventHandler<KeyEvent> after = event -> pressed(event, scene, false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, before);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, after);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, before);
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, after);
        };
    }

    private void pressed(KeyEvent event, Scene scene, boolean before) {
        Node focused = scene.getFocusOwner();
        if (focused != null && focused.getProperties().containsKey(TAKES_KEYS)) {
            return;
        }
        for (Keys key : matching(event)) {
            boolean later = key.yieldsToFields() && focused instanceof TextInputControl;
            boolean allowed = key.always() || !blocked.getAsBoolean();
            if (allowed && bound.containsKey(key) && later != before && !event.isConsumed()) {
                event.consume();
                pressed.getOrDefault(key, bound.get(key).run()).run();
            }
        }
    }

    private List<Keys> matching(KeyEvent event) {
        List<Keys> matching = new ArrayList<>();
        keys.forEach((key, combination) -> {
            if (combination.match(event)) {
                matching.add(key);
            }
        });
        return matching;
    }
}
