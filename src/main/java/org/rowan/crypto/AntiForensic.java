package org.rowan.crypto;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Spreads a record over many stripes, as LUKS1's AFsplitter does with SHA-256: whoever lacks one stripe lacks the
 * record. So overwriting a small part of a slot destroys all of it.
 */
public final class AntiForensic {
    private static final int DIGEST = 32;

    private AntiForensic() {}

    /** @return stripes x record.length bytes that give the record back, random to look at when the record is */
    public static byte[] split(byte[] record, int stripes, Randomness randomness) {
        int length = record.length;
        byte[] split = randomness.bytes(length * stripes);
        byte[] mixed = mixAllButLast(split, length);
        int last = split.length - length;
        for (int i = 0; i < length; i++) {
            split[last + i] = (byte) (mixed[i] ^ record[i]);
        }
        return split;
    }

    /**
     * @param length of the record; divides the length of what was split
     * @return the record, or noise when any byte was altered
     */
    public static byte[] merge(byte[] split, int length) {
        byte[] record = mixAllButLast(split, length);
        xor(record, split, split.length - length);
        return record;
    }

    private static byte[] mixAllButLast(byte[] split, int length) {
        byte[] mixed = new byte[length];
        MessageDigest digest = sha256();
        for (int at = 0; at < split.length - length; at += length) {
            xor(mixed, split, at);
            diffuse(mixed, digest);
        }
        return mixed;
    }

    private static void xor(byte[] into, byte[] from, int at) {
        for (int i = 0; i < into.length; i++) {
            into[i] ^= from[at + i];
        }
    }

    // Each 32 bytes become the digest of their number (4 bytes, highest first) and themselves.
    private static void diffuse(byte[] block, MessageDigest digest) {
        byte[] number = new byte[Integer.BYTES];
        for (int i = 0; i * DIGEST < block.length; i++) {
            int part = Math.min(DIGEST, block.length - i * DIGEST);
            digest.update(ByteBuffer.wrap(number).putInt(0, i).array());
            digest.update(block, i * DIGEST, part);
            replace(block, i * DIGEST, part, digest);
        }
    }

    private static void replace(byte[] block, int at, int length, MessageDigest digest) {
        try {
            if (length == DIGEST) {
                digest.digest(block, at, length);
            } else {
                System.arraycopy(Arrays.copyOf(digest.digest(), length), 0, block, at, length);
            }
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
