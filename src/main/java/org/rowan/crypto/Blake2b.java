package org.rowan.crypto;

import org.bouncycastle.crypto.digests.Blake2bDigest;

/** BLAKE2b (RFC 7693) with 64 bytes, which minisign hashes files with. */
public final class Blake2b {
    private static final int BITS = 512;

    private Blake2b() {
    }

    /** @return 64 bytes */
    public static byte[] hash(byte[] message) {
        Blake2bDigest digest = new Blake2bDigest(BITS);
        digest.update(message, 0, message.length);
        byte[] hash = new byte[BITS / Byte.SIZE];
        digest.doFinal(hash, 0);
        return hash;
    }
}
