package org.rowan.casebook.store;

import java.time.Instant;
import java.util.Locale;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/**
 * A revision that is here and does not count, unless one that counts was made from it.
 *
 * @param sender id of the contact who sent it, empty when nobody proved it
 */
public record Held(Hash hash, Id record, Why why, String sender, Instant at) {
    /** Why it does not count. */
    public enum Why {
        /** Came from somebody who may not change the record; a person here has to decide. */
        REQUEST,
        /** A person here decided against it. */
        DECLINED,
        /** A person here took back what it decided. */
        UNDONE;

        /** @return the word in the table */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Why of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
