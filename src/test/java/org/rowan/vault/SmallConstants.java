package org.rowan.vault;

import java.time.Duration;
import org.rowan.crypto.PassphraseKey;

/** The format with small sizes and a cheap key derivation, for tests. */
public final class SmallConstants {
    /**
     * Argon2id over 8 MiB once, 1 MiB databases, 256 KiB rings, 4 KiB media cells, 256 KiB of media a compartment;
     * nothing is written unasked.
     */
    public static final FormatConstants SMALL = with(FormatConstants.Pace.NEVER);

    /** The same, but an open compartment writes unasked, much more often than in real ones. */
    public static final FormatConstants RESTLESS =
            with(new FormatConstants.Pace(Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(1)));

    /** The same, but a checkpoint takes hours unless somebody is in a hurry. */
    static final FormatConstants UNHURRIED =
            with(new FormatConstants.Pace(Duration.ZERO, Duration.ZERO, Duration.ofHours(1)));

    private SmallConstants() {}

    private static FormatConstants with(FormatConstants.Pace pace) {
        return new FormatConstants(new PassphraseKey.Cost(8 * 1024, 1, 4), 4096, 256 * 1024, 4096, 4,
                new Reserve(1 << 20, 256 * 1024), pace);
    }
}
