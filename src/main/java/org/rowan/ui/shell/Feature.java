package org.rowan.ui.shell;

import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.theme.Icon;

/**
 * One entry of the sidebar and what it shows. Features know each other through the {@link Navigator} only. Everything
 * is called on the window's thread.
 */
public interface Feature {
    /** @return a word that never changes, such as {@code cases}; the navigator knows the feature by it */
    String name();

    /** @return the word in the sidebar */
    String title();

    Icon icon();

    /** @return how many things wait there for the user, where the feature counts any */
    default Optional<ObservableIntegerValue> waiting() {
        return Optional.empty();
    }

    /** @return the column of what there is to choose from, where there is one; always the same node */
    default Optional<Node> list() {
        return Optional.empty();
    }

    /** @return the page; always the same node */
    Node detail();

    /** The feature has come to the front: read anew what may have changed, and take the focus. */
    void show();

    /** The feature has come to the front to do something about records. */
    default void show(Set<Id> about) {
        show();
    }

    /** @return whether records of the kind have their place here */
    default boolean opens(Kind kind) {
        return false;
    }

    /** Shows a record of a kind that this feature opens. */
    default void open(Target target) {
    }

    /** @return the record that the page shows, for the way back */
    default Optional<Id> current() {
        return Optional.empty();
    }

    /** Records have changed, by whatever hand, while this is in front; one behind reads anew when it is shown. */
    default void refresh(Set<Id> changed) {
    }

    /** The user goes elsewhere, or locks: what was typed becomes a revision. */
    default void leave() {
    }

    /** The casebook is locked, or these pages give way to others: whatever goes on behind them ends. */
    default void end() {
    }

    /** @return what Ctrl+N does here */
    default Optional<Runnable> creation() {
        return Optional.empty();
    }

    /** Ctrl+Enter: what was typed is finished. */
    default void finish() {
        leave();
    }

    /** @return whether Esc meant something here */
    default boolean escape() {
        return false;
    }
}
