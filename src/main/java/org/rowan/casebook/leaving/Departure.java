package org.rowan.casebook.leaving;

import java.util.Set;
import org.rowan.model.Id;

/**
 * What somebody wants to let out.
 *
 * @param records with a case goes what belongs to it
 * @param purpose in the user's words; stands in the custody log
 */
public record Departure(Way way, Set<Id> records, String purpose) {
    public Departure {
        records = Set.copyOf(records);
    }
}
