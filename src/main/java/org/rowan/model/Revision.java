package org.rowan.model;

import java.time.Instant;
import java.util.List;

/**
 * One state of a record, named by the hash of everything it says, parents included, like a commit.
 *
 * @param hash    SHA-256 over the canonical form (casebook format, "Revisions")
 * @param parents the revisions it was made from, sorted; none for the first
 * @param author  random id of who wrote it
 * @param at      when, by the author's clock, in whole milliseconds
 * @param deleted whether it says that the record is no more (a tombstone)
 */
public record Revision(Hash hash, Id record, List<Hash> parents, Id author, Instant at, boolean deleted,
                       Content content) {
    /** The last moment that a revision may name: what is later was made up, and would outlast every edit. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Revision {
        parents = parents.stream().sorted().toList();
    }
}
