package org.rowan.bundle.age;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the plaintext of an age file. */
public abstract sealed class AgeOutput extends OutputStream permits SealingStream {
    /** Writes the final chunk. Without this call the file is truncated, and every reader says so. */
    public abstract void finish() throws IOException;

    /** Wipes keys and plaintext; leaves the stream underneath open. */
    @Override
    public abstract void close();
}
