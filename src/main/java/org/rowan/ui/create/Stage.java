package org.rowan.ui.create;

import javafx.scene.layout.Region;

/** One step of the assistant. */
interface Stage {
    /** @return the key of its head */
    String title();

    Region root();

    /** Takes the focus: once it is shown. */
    void enter();

    /** @return whether everything here is as it should be; otherwise it says why not, in place */
    boolean ready();
}
