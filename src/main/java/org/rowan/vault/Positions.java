package org.rowan.vault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.rowan.crypto.Randomness;

/** Slot positions in an order that nobody can foretell. */
final class Positions {
    private Positions() {}

    /** @return all positions of a header */
    static List<Integer> shuffled(Randomness randomness) {
        return shuffled(IntStream.range(0, FormatConstants.SLOTS).boxed().toList(), randomness);
    }

    static List<Integer> shuffled(List<Integer> positions, Randomness randomness) {
        List<Integer> shuffled = new ArrayList<>(positions);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, randomness.below(i + 1));
        }
        return shuffled;
    }
}
