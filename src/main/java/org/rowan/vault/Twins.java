package org.rowan.vault;

import java.util.Optional;
import org.rowan.crypto.Randomness;

/** Where the twin of a write stands, and which of the two comes first. Casebook format, section 2. */
interface Twins {
    /** A place in one of the files. */
    record Place(VaultFile file, long at) {}

    /** @return the same place in the other compartment's part; empty in a file that has no parts */
    Optional<Place> of(VaultFile file, long at);

    /** @return whether the twin comes first, each time anew */
    boolean first();

    /** @return the format's own rule, with a fair coin */
    static Twins mirrored(FormatConstants constants, Randomness coin) {
        return new MirroredTwins(constants, coin);
    }
}
