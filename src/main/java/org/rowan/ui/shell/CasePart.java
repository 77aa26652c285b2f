package org.rowan.ui.shell;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;

/** One tab of a case's page. Made by the feature that knows the records in it, wired by {@code app}. */
public interface CasePart {
    /** @return a word that never changes, such as {@code testimonies} */
    String name();

    /** @return the word on the tab */
    String title();

    Node root();

    /** Shows this part of a case; called each time the tab comes to the front. */
    void show(Entry theCase);

    /** @return whether records of the kind have their place here */
    default boolean opens(Kind kind) {
        return false;
    }

    /** Shows a record of the case, after {@link #show}. */
    default void open(Target target) {
    }

    /** @return whether one record has the whole part to itself: on a low screen it gets the case's head too */
    default ObservableBooleanValue reading() {
        return new SimpleBooleanProperty();
    }

    /** @return the record that is open here */
    default Optional<Id> current() {
        return Optional.empty();
    }

    /** What was typed becomes a revision. */
    default void leave() {
    }

    /** Records have changed, by whatever hand; called while the tab is in front. */
    default void refresh(Set<Id> changed) {
    }

    /** @return what Ctrl+N does here */
    default Optional<Runnable> creation() {
        return Optional.empty();
    }

    /** @return whether Esc meant something here */
    default boolean escape() {
        return false;
    }
}
