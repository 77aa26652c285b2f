package org.rowan.crypto;

import java.security.InvalidKeyException;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.rowan.secret.SecretBytes;

/** X25519 of RFC 7748. Keys and shares are 32 bytes. */
public final class Curve25519 {
    /** Length of a secret, a public key and a shared secret, in bytes. */
    public static final int LENGTH = X25519.POINT_SIZE;

    private Curve25519() {
    }

    /** @return the public key of the secret, in a new array */
    public static byte[] publicKey(SecretBytes secret) {
        byte[] point = new byte[LENGTH];
        secret.use(s -> X25519.scalarMultBase(s, 0, point, 0));
        return point;
    }

    /** @return whether the bytes are a public key that agrees on something: not one of low order */
    public static boolean isKey(byte[] key) {
        try (SecretBytes any = new SecretBytes(new byte[LENGTH])) {
            agree(any, key).close();
            return true;
        } catch (InvalidKeyException e) {
            return false;
        }
    }

    /**
     * @param share the other side's public key, 32 bytes
     * @return the shared secret, closed by the caller
     * @throws InvalidKeyException when the share is of low order, which makes the secret all zero
     */
    public static SecretBytes agree(SecretBytes secret, byte[] share) throws InvalidKeyException {
        if (share.length != LENGTH) {
            throw new InvalidKeyException("an X25519 share is 32 bytes");
        }
        byte[] shared = new byte[LENGTH];
        if (!secret.with(s -> X25519.calculateAgreement(s, 0, share, 0, shared, 0))) {
            throw new InvalidKeyException("X25519 share of low order");
        }
        return new SecretBytes(shared);
    }
}
