package org.rowan.bundle.format;

import java.util.List;
import java.util.Optional;
import org.rowan.model.Hash;

/**
 * What a bundle says about receipts.
 *
 * @param asked the word that the receipt of this bundle says; in a sealed bundle only
 * @param given receipts of other bundles, sorted
 */
public record Receipts(Optional<Hash> asked, List<Receipt> given) {
    /** Neither asked for nor given. */
    public static final Receipts NONE = new Receipts(Optional.empty(), List.of());
    static final int MOST = 256;

    public Receipts {
        given = given.stream().sorted().toList();
    }

    /** @return asks for a receipt that says the word */
    public static Receipts asking(Hash word) {
        return new Receipts(Optional.of(word), List.of());
    }

    /** @return gives a receipt */
    public static Receipts giving(Receipt receipt) {
        return new Receipts(Optional.empty(), List.of(receipt));
    }
}
