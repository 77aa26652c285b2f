package org.rowan.bundle.format;

/** Padmé: lengths keep only so many leading bits that at most about a tenth is added and little is told. */
final class Padme {
    /** Nothing is shorter than this. */
    static final long SMALLEST = 64 * 1024;

    private Padme() {
    }

    /** @return the length to pad to; at least 64 KiB and a multiple of 512 */
    static long padded(long length) {
        long least = Math.max(length, SMALLEST);
        int exponent = 63 - Long.numberOfLeadingZeros(least);
        int kept = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << exponent - kept) - 1;
        return least + mask & ~mask;
    }
}
