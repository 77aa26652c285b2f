package org.rowan.vault;

import java.time.Duration;
import org.rowan.crypto.PassphraseKey;

/**
 * The sizes and costs of a version of the casebook format (section 1). They are the same for every casebook of a
 * version; only tests use others.
 *
 * @param argon          cost of one passphrase attempt
 * @param slotBytes      length of one of the 16 slots, a multiple of 256
 * @param ringBytes      length of one compartment's log ring, a multiple of a log cell
 * @param mediaCellBytes length of a media cell
 * @param stripeCells    media cells in a stripe
 * @param reserve        the room offered when nothing else is asked for
 * @param pace           how often an open compartment writes unasked
 */
public record FormatConstants(PassphraseKey.Cost argon, int slotBytes, long ringBytes, int mediaCellBytes,
        int stripeCells, Reserve reserve, Pace pace) {
    /**
     * Mean times, which vary at random; zero means never.
     *
     * @param save       between two writes like those of a save
     * @param checkpoint between two checkpoints, or writes like those of one
     * @param step       not a mean: the least between some forced writes of a checkpoint; the most is twice that
     */
    public record Pace(Duration save, Duration checkpoint, Duration step) {
        /** Nothing is written unasked, and checkpoints are as fast as they can be. */
        public static final Pace NEVER = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);

        boolean writesUnasked() {
            return !save.isZero() && !checkpoint.isZero();
        }
    }

    /** Slots in a header. */
    public static final int SLOTS = 16;
    /** Slots that each compartment owns. */
    public static final int OWN_SLOTS = SLOTS / 2;
    /** Slots that one passphrase occupies. */
    public static final int SLOTS_PER_PASSPHRASE = 2;
    /** Length of a database page, a log cell and one of the header's three salt blocks. */
    public static final int PAGE_BYTES = 4096;
    /** The most pages a database may have: SQLite would leave a zero page at 2^30 bytes. */
    public static final long LARGEST_PAGES = 262_143;

    private static final long LEAST_DATABASE = 64L * PAGE_BYTES;
    private static final long MEBIBYTE = 1 << 20;

    /** Version 1. */
    public static final FormatConstants VERSION_1 = new FormatConstants(
            new PassphraseKey.Cost(256 * 1024, 3, 4), 64 * 1024, 8 * MEBIBYTE, 64 * 1024, 16,
            new Reserve(32 * MEBIBYTE, 64 * MEBIBYTE),
            new Pace(Duration.ofSeconds(2), Duration.ofSeconds(90), Duration.ofMillis(100)));

    /** @return length of one media stripe */
    public long stripeBytes() {
        return (long) mediaCellBytes * stripeCells;
    }

    /** @return length of the header file */
    long headerBytes() {
        return 3L * PAGE_BYTES + (long) SLOTS * slotBytes;
    }

    /** @return the reserve with its sizes rounded up to whole pages and stripes, and to what is of any use */
    public Reserve fit(Reserve asked) {
        return new Reserve(roundUp(Math.max(asked.databaseBytes(), LEAST_DATABASE), PAGE_BYTES),
                roundUp(Math.max(asked.mediaBytes(), stripeBytes()), stripeBytes()));
    }

    private static long roundUp(long bytes, long unit) {
        return Math.ceilDiv(bytes, unit) * unit;
    }
}
