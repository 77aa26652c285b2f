package org.rowan.crypto;

import org.bouncycastle.crypto.generators.SCrypt;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** scrypt of RFC 7914 with r = 8 and p = 1. */
public final class Scrypt {
    private static final int BLOCK = 8;

    private Scrypt() {
    }

    /**
     * Takes 2^workFactor KiB of memory: 256 MiB at 18.
     *
     * @param passphrase taken in Unicode's composed form, as UTF-8
     * @param workFactor base-two logarithm of N
     * @return 32 bytes, closed by the caller
     */
    public static SecretBytes derive(SecretChars passphrase, byte[] salt, int workFactor) {
        try (SecretBytes typed = new SecretBytes(PassphraseKey.utf8(passphrase))) {
            return new SecretBytes(typed.with(p -> SCrypt.generate(p, salt, 1 << workFactor, BLOCK, 1, 32)));
        }
    }
}
