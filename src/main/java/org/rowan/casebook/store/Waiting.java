package org.rowan.casebook.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/**
 * A finished bundle that waits in the casebook to leave. Nothing here opens it.
 *
 * @param name    of the file that it becomes; says nothing
 * @param whom    for whom; empty when the user did not want that kept
 * @param media   where its bytes are
 * @param receipt SHA-256 of what its receipt must say; empty for a receipt
 * @param about   the sealed records, or the bundle that came
 * @param written when it was last written out
 */
public record Waiting(Id bundle, Errand errand, Instant at, String name, String whom, Id media, long bytes,
                      Optional<Hash> receipt, List<Id> about, Optional<Instant> written) {
    public Waiting {
        about = List.copyOf(about);
    }

    /** @return the same with its bytes elsewhere */
    public Waiting in(Id where, long length) {
        return new Waiting(bundle, errand, at, name, whom, where, length, receipt, about, written);
    }

    /** What a waiting bundle is for. */
    public enum Errand {
        /** Holds the only copy of sealed records; goes when its receipt came. */
        SEALED,
        /** Tells a sender that a sealed bundle was opened; goes when it was written out. */
        RECEIPT;

        /** @return the word in the table, and for scripts */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Errand of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
