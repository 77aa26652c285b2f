package org.rowan.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random bytes in bulk: an AES-256-CTR stream under a random key that nobody keeps. Unlike the system's generator it
 * fills hundreds of megabytes a second. For one thread.
 */
public final class Filler {
    private static final byte[] ZEROS = new byte[1 << 16];

    private final Cipher stream;

    public Filler(Randomness randomness) {
        byte[] key = randomness.bytes(Hkdf.KEY_BYTES);
        try {
            stream = Cipher.getInstance("AES/CTR/NoPadding");
            stream.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** @return that many bytes */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        fill(bytes, 0, count);
        return bytes;
    }

    /** Overwrites a part of an array. */
    public void fill(byte[] bytes, int offset, int length) {
        try {
            for (int done = 0; done < length;) {
                done += stream.update(ZEROS, 0, Math.min(ZEROS.length, length - done), bytes, offset + done);
            }
        } catch (ShortBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
