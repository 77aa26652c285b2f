package org.rowan.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rowan.secret.SecretBytes;

/**
 * A record under a key that is used once: salt (32), key commitment (32), AES-256-GCM ciphertext, tag (16). It looks
 * like random bytes to whoever lacks the parent key. Casebook format, section 3.
 */
public final class SealedRecord {
    /** How much longer than its content a sealed record is, in bytes. */
    public static final int OVERHEAD = 80;

    private static final int SALT = 32;
    private static final int HEAD = 64;
    private static final int TAG_BITS = 128;
    private static final byte[] ZERO_NONCE = new byte[12];
    private static final byte[] COMMIT = {'c', 'o', 'm', 'm', 'i', 't'};
    private static final byte[] NOTHING = {};

    private SealedRecord() {}

    /** Seals without bound data. */
    public static byte[] seal(SecretBytes parent, byte[] info, byte[] content, Randomness randomness) {
        return seal(parent, info, NOTHING, content, randomness);
    }

    /**
     * Seals under a fresh salt.
     *
     * @param info  purpose and position, from {@link Hkdf#info}
     * @param bound authenticated with the content but not part of the result
     */
    public static byte[] seal(SecretBytes parent, byte[] info, byte[] bound, byte[] content, Randomness randomness) {
        byte[] salt = randomness.bytes(SALT);
        try (SecretBytes key = Hkdf.derive(parent, salt, info); SecretBytes commitment = Hkdf.derive(key, COMMIT)) {
            ByteBuffer sealed = ByteBuffer.allocate(content.length + OVERHEAD).put(salt);
            commitment.use(sealed::put);
            return sealed.put(gcm(Cipher.ENCRYPT_MODE, key, bound, content, 0, content.length)).array();
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens what was sealed without bound data. */
    public static Optional<SecretBytes> open(SecretBytes parent, byte[] info, byte[] sealed) {
        return open(parent, info, NOTHING, sealed);
    }

    /**
     * Opens a sealed record; the commitment is compared before anything is decrypted.
     *
     * @return the content, closed by the caller; empty for another key, position or bound data, and for altered bytes
     */
    public static Optional<SecretBytes> open(SecretBytes parent, byte[] info, byte[] bound, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        byte[] salt = Arrays.copyOf(sealed, SALT);
        byte[] claimed = Arrays.copyOfRange(sealed, SALT, HEAD);
        try (SecretBytes key = Hkdf.derive(parent, salt, info); SecretBytes commitment = Hkdf.derive(key, COMMIT)) {
            return commitment.with(expected -> MessageDigest.isEqual(expected, claimed))
                    ? Optional.of(new SecretBytes(
                            gcm(Cipher.DECRYPT_MODE, key, bound, sealed, HEAD, sealed.length - HEAD)))
                    : Optional.empty();
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }

    // The nonce is constant because no key seals twice.
    private static byte[] gcm(int mode, SecretBytes key, byte[] bound, byte[] input, int offset, int length)
            throws AEADBadTagException {
        byte[] bytes = key.copy();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, ZERO_NONCE));
            cipher.updateAAD(bound);
            return cipher.doFinal(input, offset, length);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
