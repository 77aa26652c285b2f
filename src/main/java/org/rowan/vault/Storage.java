package org.rowan.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.rowan.model.Problem;

/**
 * The one way to the bytes of the seven files, SQLite's own writes to the working copy excepted. Safe for use by
 * several threads. Whatever must happen with every write (dates, a twin write) has its place in an implementation.
 */
interface Storage {
    /** Fills the buffer from a place in a file; it is an error when the file ends before. */
    void read(VaultFile file, long at, ByteBuffer into) throws Problem;

    /**
     * Reads pieces of equal length; one that can't be read is left zero, which nothing takes for its own.
     *
     * @param into pieces of that length, one after the other
     */
    default void readWhatCanBeRead(VaultFile file, long at, byte[] into, int piece) {
        try {
            read(file, at, ByteBuffer.wrap(into));
        } catch (Problem unreadable) {
            for (int from = 0; from < into.length; from += piece) {
                readOrZero(file, at + from, into, from, piece);
            }
        }
    }

    private void readOrZero(VaultFile file, long at, byte[] into, int from, int length) {
        try {
            read(file, at, ByteBuffer.wrap(into, from, length));
        } catch (Problem unreadable) {
            Arrays.fill(into, from, from + length, (byte) 0);
        }
    }

    /** Writes what remains in the buffer inside the file's present length. */
    void write(VaultFile file, long at, ByteBuffer from) throws Problem;

    /** Returns once everything written to the file is on the disk. */
    void force(VaultFile file) throws Problem;

    /** Brings the bytes written so far to the disk, in no place of {@link #force}. */
    void writeOut(VaultFile file) throws Problem;

    /** @return the file's present length in bytes */
    long size(VaultFile file) throws Problem;
}
