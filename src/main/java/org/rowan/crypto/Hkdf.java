package org.rowan.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rowan.secret.SecretBytes;

/** HKDF (RFC 5869) with SHA-256, giving one 32-byte key at a time. */
public final class Hkdf {
    /** Length of every key, in bytes. */
    public static final int KEY_BYTES = 32;

    private static final byte[] NO_SALT = new byte[KEY_BYTES];

    private Hkdf() {}

    /**
     * Names what a key is for, so that no two purposes share one.
     *
     * @param purpose   ASCII
     * @param positions appended as 8 bytes each, highest first, after a zero byte
     */
    public static byte[] info(String purpose, long... positions) {
        byte[] name = purpose.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer info = ByteBuffer.allocate(name.length + 1 + Long.BYTES * positions.length);
        info.put(name).put((byte) 0);
        Arrays.stream(positions).forEach(info::putLong);
        return info.array();
    }

    /** Derives a key without a salt: for a parent that is random and lives long. */
    public static SecretBytes derive(SecretBytes parent, byte[] info) {
        return derive(parent, NO_SALT, info);
    }

    /**
     * Derives a key.
     *
     * @param salt not empty; 32 zero bytes mean the same as none
     * @return 32 bytes, closed by the caller
     */
    public static SecretBytes derive(SecretBytes parent, byte[] salt, byte[] info) {
        byte[] extracted = parent.with(bytes -> Hmac.of(salt, bytes));
        try {
            return new SecretBytes(Hmac.of(extracted, firstBlock(info)));
        } finally {
            Arrays.fill(extracted, (byte) 0);
        }
    }

    private static byte[] firstBlock(byte[] info) {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return block;
    }
}
