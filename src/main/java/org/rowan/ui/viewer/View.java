package org.rowan.ui.viewer;

import java.util.List;
import javafx.scene.Node;

/** One document as it is shown. */
interface View {
    /** @return what fills the viewer */
    Node body();

    /** @return what gets the keys */
    default Node keys() {
        return body();
    }

    /** @return what stands above, from left to right */
    List<Node> tools();

    /** Marks where the words stand and goes to the place meant; does nothing where words can't be marked. */
    default void find(Viewer.Sought sought) { }

    /** Lets go of the document. */
    default void close() { }
}
