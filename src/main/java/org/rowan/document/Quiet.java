package org.rowan.document;

import javax.imageio.ImageIO;

/** Settings that keep the JDK's picture library off the disk and off the display. */
final class Quiet {
    private Quiet() { }

    /** AWT draws into memory only; beside JavaFX it must not open a display of its own. */
    static void awt() {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }
}
