package org.rowan.crypto;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.rowan.secret.SecretBytes;

/** Ed25519 of RFC 8032. Secrets and public keys are 32 bytes. */
public final class Edwards25519 {
    /** Length of a secret and of a public key, in bytes. */
    public static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

    /** Length of a signature, in bytes. */
    public static final int SIGNATURE_LENGTH = Ed25519.SIGNATURE_SIZE;

    private Edwards25519() {
    }

    /** @return the public key of the secret, in a new array */
    public static byte[] publicKey(SecretBytes secret) {
        byte[] point = new byte[LENGTH];
        secret.use(s -> Ed25519.generatePublicKey(s, 0, point, 0));
        return point;
    }

    /** @return the signature over the message, in a new array */
    public static byte[] sign(SecretBytes secret, byte[] message) {
        byte[] signature = new byte[SIGNATURE_LENGTH];
        secret.use(s -> Ed25519.sign(s, 0, message, 0, message.length, signature, 0));
        return signature;
    }

    /** @return whether the key's owner signed the message; false for whatever is no key or no signature */
    public static boolean isSigned(byte[] key, byte[] message, byte[] signature) {
        return isKey(key) && signature.length == SIGNATURE_LENGTH
                && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    }

    /** @return whether the bytes are a key of the group of prime order: no other can stand for one owner alone */
    public static boolean isKey(byte[] key) {
        return key.length == LENGTH && Ed25519.validatePublicKeyFull(key, 0);
    }
}
