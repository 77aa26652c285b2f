package org.rowan.ui.record;

import java.util.Optional;
import javafx.scene.Node;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.ui.shell.Target;

/** The page of one record of a kind. */
public interface RecordPage {
    Node root();

    /** Shows a record, or shows it again after a change; what is being typed stays. */
    void show(Entry entry, Optional<Content> draft);

    /** Scrolls to a place in the record that is shown, and takes the focus. */
    void goTo(Target target);

    /** What was typed becomes a revision. */
    void leave();

    /** The record is in the trash: forgets what was typed. */
    void drop();
}
