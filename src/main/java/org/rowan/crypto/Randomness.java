package org.rowan.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Where random bytes come from; tests put known ones in its place. Safe for use by several threads. */
@FunctionalInterface
public interface Randomness {
    /** The operating system's generator. */
    Randomness SYSTEM = new SecureRandom()::nextBytes;

    /** Overwrites every byte of the array. */
    void fill(byte[] bytes);

    /** @return that many new random bytes */
    default byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        fill(bytes);
        return bytes;
    }

    /** @return an even choice among 0 .. bound-1, for a bound of 1 to 256 */
    default int below(int bound) {
        int fair = 256 - 256 % bound;
        int drawn;
        do {
            drawn = bytes(1)[0] & 0xFF;
        } while (drawn >= fair);
        return drawn % bound;
    }

    /** @return an even choice from 0 to, but not, 1 */
    default double even() {
        return (double) (ByteBuffer.wrap(bytes(Long.BYTES)).getLong() >>> 11) / (1L << 53);
    }
}
