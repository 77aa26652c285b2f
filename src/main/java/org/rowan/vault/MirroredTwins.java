package org.rowan.vault;

import java.util.Optional;
import org.rowan.crypto.Randomness;

/** Casebook format, section 2: the other's database of the same letter, the other ring, the neighbouring stripe. */
record MirroredTwins(FormatConstants constants, Randomness coin) implements Twins {
    @Override
    public Optional<Place> of(VaultFile file, long at) {
        return switch (file) {
            case BASE_0 -> place(VaultFile.BASE_1, at);
            case WORK_0 -> place(VaultFile.WORK_1, at);
            case BASE_1 -> place(VaultFile.BASE_0, at);
            case WORK_1 -> place(VaultFile.WORK_0, at);
            case HEADER -> Optional.empty();
            case LOG -> place(file, inNeighbour(at, constants.ringBytes()));
            case MEDIA -> place(file, inNeighbour(at, constants.stripeBytes()));
        };
    }

    private static Optional<Place> place(VaultFile file, long at) {
        return Optional.of(new Place(file, at));
    }

    // Parts of one length, of which even ones belong to compartment 0 and odd ones to 1.
    private static long inNeighbour(long at, long part) {
        return at / part % 2 == 0 ? at + part : at - part;
    }

    @Override
    public boolean first() {
        return coin.below(2) == 1;
    }
}
