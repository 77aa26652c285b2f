package org.rowan.vault;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** The compartment's large files. Safe for use by several threads. */
public interface MediaStore {
    /**
     * Encrypts a stream into free cells and forces them.
     *
     * @param in    read to its end, not closed
     * @param bytes the length to expect, for progress and for refusing early; -1 when unknown
     * @throws Problem {@link Problem.Kind#CASEBOOK_FULL}, {@link Problem.Kind#CANCELLED},
     *                 {@link Problem.Kind#STORAGE_FAILED}; no cell stays taken
     */
    PendingMedia write(InputStream in, long bytes, Progress progress) throws Problem;

    /**
     * Opens media for reading anywhere in it; plaintext stays in memory.
     *
     * @return a read-only channel; reading an altered cell throws a {@link Problem} of kind
     *         {@link Problem.Kind#MEDIA_DAMAGED}
     */
    SeekableByteChannel open(Id media) throws Problem;
}
