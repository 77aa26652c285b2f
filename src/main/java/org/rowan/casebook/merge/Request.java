package org.rowan.casebook.merge;

import java.util.List;
import java.util.Optional;
import org.rowan.model.Id;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/**
 * A change by somebody who may not change the record, which waits.
 *
 * @param sender    the contact who sent it, empty when nobody proved it
 * @param revisions what came, the latest first
 * @param changes   the fields that would say something else
 * @param withdraws whether the record would go into the trash
 * @param disagrees whether letting it count leaves something to decide
 */
public record Request(Optional<Id> sender, List<Revision> revisions, List<Proposed> changes, boolean withdraws,
                      boolean disagrees) {
    /** A field as it is and as it would be; empty where it is not there. */
    public record Proposed(String field, Optional<Value> here, Optional<Value> there) {}

    public Request {
        revisions = List.copyOf(revisions);
        changes = List.copyOf(changes);
    }
}
