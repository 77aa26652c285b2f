package org.rowan.vault;

import org.rowan.secret.SecretBytes;

/**
 * A part of media that was written in one go.
 *
 * @param key   32 random bytes for this segment alone; closed with the segment
 * @param bytes of plaintext
 * @param cells where its ciphertext is
 */
record MediaSegment(SecretBytes key, long bytes, CellRuns cells) implements AutoCloseable {
    @Override
    public void close() {
        key.close();
    }
}
