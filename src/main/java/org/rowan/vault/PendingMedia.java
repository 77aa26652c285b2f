package org.rowan.vault;

import org.rowan.model.Hash;
import org.rowan.model.Id;

/** Media that is written and forced but belongs to nothing yet. Closing it before it is saved gives its cells back. */
public interface PendingMedia extends AutoCloseable {
    /** @return the media's random identity */
    Id id();

    /** @return SHA-256 of the plaintext, taken on the way in */
    Hash sha256();

    /** @return the plaintext's length in bytes */
    long bytes();

    @Override
    void close();
}
