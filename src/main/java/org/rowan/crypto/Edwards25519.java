package org.rowan.crypto;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.rowan.secret.SecretBytes;

/** Ed25519 of RFC 8032. Secrets and public keys are 32 bytes. */
public final class Edwards25519 {
    /** Length of a secret and of a public key, in bytes. */
    public static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

    private Edwards25519() {
    }

    /** @return the public key of the secret, in a new array */
    public static byte[] publicKey(SecretBytes secret) {
        byte[] point = new byte[LENGTH];
        secret.use(s -> Ed25519.generatePublicKey(s, 0, point, 0));
        return point;
    }
}
