package org.rowan.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.casebook.Casebook;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/**
 * What receiving does with a record, and for a refusal why. Bundle format, section "Receiving".
 *
 * @param reason a word; empty unless refused
 */
record Judgement(Arrival arrival, String reason) {
    static Judgement of(BundleRecord record, Casebook casebook) throws Problem {
        Optional<Head> known = casebook.sync().head(record.id());
        if (record.head().isEmpty()) {
            return new Judgement(Arrival.REFUSED, "unknown-kind");
        }
        if (known.isPresent() && !known.equals(record.head())) {
            return new Judgement(Arrival.REFUSED, "other-record");
        }
        List<Revision> own = casebook.sync().revisions(record.id());
        if (removes(record, own)) {
            return new Judgement(Arrival.REFUSED, "deletion");
        }
        return new Judgement(own.isEmpty() ? Arrival.NEW : compare(record, own), "");
    }

    /** Nobody who is not proven to be its author can take a record away, on no branch of its history. */
    private static boolean removes(BundleRecord record, List<Revision> own) {
        Set<Hash> known = hashes(own);
        return record.revisions().stream().anyMatch(r -> r.deleted() && !known.contains(r.hash()));
    }

    /** Judged by what will count when both histories are one, so that a bundle can't promise one thing and do another. */
    private static Arrival compare(BundleRecord record, List<Revision> own) {
        Hash here = BundleRecord.counting(own).hash();
        if (hashes(own).containsAll(hashes(record.revisions()))) {
            return here.equals(record.current()) ? Arrival.HERE : Arrival.OLDER;
        }
        List<Revision> both = Stream.concat(own.stream(), record.revisions().stream()).toList();
        Hash then = BundleRecord.counting(both).hash();
        return !then.equals(here) && Ancestry.descends(both, then, here) ? Arrival.NEWER : Arrival.CONFLICT;
    }

    private static Set<Hash> hashes(List<Revision> revisions) {
        return revisions.stream().map(Revision::hash).collect(Collectors.toSet());
    }
}
