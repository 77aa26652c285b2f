package org.rowan.crypto;

/** Counts up from a first byte: known bytes in the place of random ones. */
public final class FixedRandomness implements Randomness {
    private int next;

    public FixedRandomness(int first) {
        next = first;
    }

    @Override
    public void fill(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) next++;
        }
    }

    /** @return count bytes that count up from first */
    public static byte[] sequence(int first, int count) {
        return new FixedRandomness(first).bytes(count);
    }
}
