package org.rowan.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.AEADBadTagException;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;
import org.rowan.secret.SecretBytes;

/**
 * Single-shot HPKE in base mode (RFC 9180, section 6.1) with KEM MLKEM768-X25519 (X-Wing), KDF HKDF-SHA256 and AEAD
 * ChaCha20Poly1305: safe as long as one of ML-KEM-768 and X25519 is.
 */
public final class HybridSeal {
    /** Length of a secret, which is the seed that both private keys grow from, in bytes. */
    public static final int SECRET_LENGTH = 32;
    /** Length of a public key in bytes. */
    public static final int PUBLIC_LENGTH = 1216;
    /** Length of an encapsulated key in bytes. */
    public static final int ENCAPSULATION_LENGTH = 1120;
    private static final byte[] NO_AAD = {};

    /** What a sender sends: the encapsulated key, and the ciphertext with its 16-byte tag. */
    public record Sealed(byte[] encapsulation, byte[] ciphertext) {}

    private HybridSeal() {
    }

    /** @return the public key of the secret, in a new array */
    public static byte[] publicKey(SecretBytes secret) {
        return ((XWingPublicKeyParameters) pair(secret).getPublic()).getEncoded();
    }

    /** @throws InvalidKeyException when the bytes are no public key */
    public static void checkPublicKey(byte[] key) throws InvalidKeyException {
        try {
            hpke().setupBaseS(hpke().deserializePublicKey(key), NO_AAD);
        } catch (RuntimeException e) {
            throw new InvalidKeyException("not an MLKEM768-X25519 public key", e);
        }
    }

    /** Encrypts for the holder of the public key's secret. */
    public static Sealed seal(byte[] publicKey, byte[] info, byte[] plaintext) throws GeneralSecurityException {
        try {
            AsymmetricKeyParameter key = hpke().deserializePublicKey(publicKey);
            byte[][] parts = hpke().seal(key, info, NO_AAD, plaintext, null, null, null);
            return new Sealed(parts[1], parts[0]);
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new InvalidKeyException("sealing failed", e);
        }
    }

    /**
     * Decrypts. Bouncy Castle throws unchecked exceptions on some hostile shares; they become ordinary ones here.
     *
     * @return the plaintext, wiped by the caller
     * @throws AEADBadTagException when it was sealed to another key, or altered
     * @throws InvalidKeyException when the encapsulated key is malformed
     */
    public static byte[] open(SecretBytes secret, Sealed sealed, byte[] info) throws GeneralSecurityException {
        try {
            return hpke().open(sealed.encapsulation(), pair(secret), info, NO_AAD, sealed.ciphertext(), null, null,
                    null);
        } catch (InvalidCipherTextException e) {
            throw (AEADBadTagException) new AEADBadTagException("not sealed to this key").initCause(e);
        } catch (RuntimeException e) {
            throw new InvalidKeyException("malformed encapsulated key", e);
        }
    }

    private static AsymmetricCipherKeyPair pair(SecretBytes secret) {
        return secret.with(s -> hpke().deserializePrivateKey(s, null));
    }

    /** One for each use: the object is not documented as safe for several threads. */
    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }
}
