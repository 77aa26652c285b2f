package org.rowan.bundle.format;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.model.Code;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Revision;

/**
 * A record as it travels.
 *
 * @param kind      wire name of the kind, perhaps one that this version does not know
 * @param current   the revision that the sender sees
 * @param revisions all of them, parents before children
 */
public record BundleRecord(Id id, String kind, Code code, Id origin, Hash current, List<Revision> revisions) {
    /** A record of this casebook. */
    public static BundleRecord of(Head head, Hash current, List<Revision> revisions) {
        return new BundleRecord(head.id(), head.wire(), head.code(), head.origin(), current, revisions);
    }

    /**
     * @return the revision that counts: of those that none follows the one made last, of several of those the one of
     *         the largest hash
     */
    public static Revision counting(List<Revision> revisions) {
        Set<Hash> followed = revisions.stream().flatMap(r -> r.parents().stream()).collect(Collectors.toSet());
        return revisions.stream().filter(r -> !followed.contains(r.hash()))
                .max(Comparator.comparing(Revision::at).thenComparing(Revision::hash)).orElseThrow();
    }

    /** @return what never changes about it */
    public Head head() {
        return new Head(id, kind, code, origin);
    }

    /** @return the revision that the sender sees */
    public Revision currentRevision() {
        return revisions.stream().filter(r -> r.hash().equals(current)).findFirst().orElseThrow();
    }
}
