package org.rowan.crypto;

import org.bouncycastle.crypto.generators.SCrypt;
import org.rowan.secret.SecretBytes;

/** scrypt of RFC 7914 with r = 8 and p = 1. */
public final class Scrypt {
    private static final int BLOCK = 8;

    private Scrypt() {
    }

    /**
     * Takes 2^workFactor KiB of memory: 256 MiB at 18.
     *
     * @param workFactor base-two logarithm of N
     * @return 32 bytes, closed by the caller
     */
    public static SecretBytes derive(SecretBytes passphrase, byte[] salt, int workFactor) {
        return new SecretBytes(passphrase.with(p -> SCrypt.generate(p, salt, 1 << workFactor, BLOCK, 1, 32)));
    }
}
