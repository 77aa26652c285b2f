package org.rowan.vault;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file that stays open through a session. Buffers are of the heap and writable. Safe for use by several threads.
 * Tests put faulty ones in its place.
 */
interface HeldFile extends Closeable {
    /** Opens files. */
    @FunctionalInterface
    interface Opener {
        /** @param path an existing file, opened for reading and writing */
        HeldFile open(Path path) throws IOException;
    }

    /** Fills the buffer. */
    void read(long at, ByteBuffer into) throws IOException;

    /** Writes what remains in the buffer. */
    void write(long at, ByteBuffer from) throws IOException;

    /** Returns once everything written is on the disk. */
    void force() throws IOException;

    /**
     * Returns once the bytes written so far are on the disk, whatever becomes of the file's dates. What fails here fails
     * every later force too.
     */
    void writeOut() throws IOException;

    long size() throws IOException;

    /** Cuts the file; growth is written, never set. */
    void truncate(long size) throws IOException;

    /** Takes the lock that keeps other processes out; held until the file is closed. */
    boolean tryLock() throws IOException;
}
