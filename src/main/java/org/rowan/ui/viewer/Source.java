package org.rowan.ui.viewer;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * A document to be shown.
 *
 * @param name     its file's name
 * @param type     its media type, as found when it was attached
 * @param opening  called away from the window's thread
 * @param saveCopy begins saving a copy; called on the window's thread when a document can't be shown
 */
public record Source(String name, String type, Opening opening, Runnable saveCopy) {
    /** Opens the document's bytes; the viewer closes the channel. */
    @FunctionalInterface
    public interface Opening {
        SeekableByteChannel open() throws IOException;
    }
}
