package org.rowan.vault;

import org.rowan.crypto.PassphraseKey;

/** The format with small sizes and a cheap key derivation, for tests. */
public final class SmallConstants {
    /** Argon2id over 8 MiB once, 1 MiB databases, 256 KiB rings, 4 KiB media cells, 256 KiB of media a compartment. */
    public static final FormatConstants SMALL = new FormatConstants(
            new PassphraseKey.Cost(8 * 1024, 1, 4), 4096, 256 * 1024, 4096, 4, new Reserve(1 << 20, 256 * 1024));

    private SmallConstants() {}
}
