package org.rowan.vault;

import java.nio.ByteBuffer;
import org.rowan.model.Problem;

/**
 * The one way to the bytes of the seven files, SQLite's own writes to the working copy excepted. Safe for use by
 * several threads. Whatever must happen with every write (dates, a twin write) has its place in an implementation.
 */
interface Storage {
    /** Fills the buffer from a place in a file; it is an error when the file ends before. */
    void read(VaultFile file, long at, ByteBuffer into) throws Problem;

    /** Writes what remains in the buffer inside the file's present length. */
    void write(VaultFile file, long at, ByteBuffer from) throws Problem;

    /** Returns once everything written to the file is on the disk. */
    void force(VaultFile file) throws Problem;

    /** @return the file's present length in bytes */
    long size(VaultFile file) throws Problem;
}
