package org.rowan.casebook.merge;

import java.util.List;
import java.util.Optional;
import org.rowan.model.Entry;
import org.rowan.model.Revision;

/**
 * What a person has to decide about a record.
 *
 * @param tips      the revisions that none follows
 * @param contested whether some of them withdraw the record and others do not
 */
public record Dispute(Entry entry, List<Revision> tips, List<Conflict> conflicts, boolean contested,
                      Optional<Request> request) {
    public Dispute {
        tips = List.copyOf(tips);
        conflicts = List.copyOf(conflicts);
    }

    /** @return whether edits that count disagree */
    public boolean isConflict() {
        return contested || !conflicts.isEmpty();
    }
}
