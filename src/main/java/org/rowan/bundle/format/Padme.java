package org.rowan.bundle.format;

/**
 * Lengths that tell little. Small ones become the next power of two, so that letters, cases and receipts in one folder
 * look alike; large ones follow Padmé: they keep only so many leading bits that at most about a tenth is added.
 */
final class Padme {
    /** Nothing is shorter than this. */
    static final long SMALLEST = 64 * 1024;
    /** Up to this, the next power of two. */
    static final long EVEN = 16 * 1024 * 1024;

    private Padme() {
    }

    /** @return the length to pad to; at least 64 KiB and a multiple of 512 */
    static long padded(long length) {
        long least = Math.max(length, SMALLEST);
        int exponent = 63 - Long.numberOfLeadingZeros(least);
        if (least <= EVEN) {
            return least == 1L << exponent ? least : 2L << exponent;
        }
        int kept = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << exponent - kept) - 1;
        return least + mask & ~mask;
    }
}
