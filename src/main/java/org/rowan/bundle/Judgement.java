package org.rowan.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.merge.Editions;
import org.rowan.casebook.merge.View;
import org.rowan.casebook.store.Held;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Standing;

/**
 * What receiving does with a record, and why. Bundle format, section "Receiving".
 *
 * @param reason    a word; may be empty
 * @param withdrawn whether the record is withdrawn afterwards
 */
record Judgement(Arrival arrival, String reason, boolean withdrawn) {
    static final String SEALED = "sealed";
    static final String CASE_REFUSED = "case-refused";
    static final String CASE_TRASHED = "case-trashed";
    private static final String DELETION = "deletion";

    private static Judgement refused(String reason) {
        return new Judgement(Arrival.REFUSED, reason, false);
    }

    /** @param back whether what was sealed here may come back */
    static Judgement of(BundleRecord record, Casebook casebook, Authority authority, boolean back) throws Problem {
        Optional<Head> known = casebook.sync().head(record.id());
        if (known.isPresent() && !known.get().equals(record.head())) {
            return refused("other-record");
        }
        if (!back && casebook.tray().isSealed(record.id())) {
            return refused(SEALED);
        }
        boolean may = authority.mayChange(record.head());
        if (known.isEmpty()) {
            return added(record, may);
        }
        return new Here(casebook, record).judge(may);
    }

    /** A record that was never here; who may not change it can't take it away either, before it comes. */
    private static Judgement added(BundleRecord record, boolean may) {
        if (!may && record.revisions().stream().allMatch(Revision::deleted)) {
            return refused(DELETION);
        }
        boolean withdrawn = may && View.of(record.revisions()).withdrawn();
        return new Judgement(Arrival.NEW, withdrawn ? DELETION : "", withdrawn);
    }

    /** A record that is here, beside what comes. */
    private static final class Here {
        private final BundleRecord record;
        private final Set<Hash> coming;
        private final List<Revision> all;
        private final Set<Hash> waiting;
        private final List<Revision> counting;

        Here(Casebook casebook, BundleRecord record) throws Problem {
            this.record = record;
            coming = hashes(record.revisions());
            all = casebook.sync().revisions(record.id());
            counting = casebook.sync().counting(record.id());
            waiting = casebook.sync().held(record.id()).stream().filter(h -> h.why() == Held.Why.REQUEST)
                    .map(Held::hash).collect(Collectors.toSet());
            waiting.removeAll(hashes(counting));
        }

        Judgement judge(boolean may) {
            if (hashes(counting).containsAll(coming) || told()) {
                boolean same = View.of(counting).tips().stream().allMatch(this::comes);
                return unchanged(same ? Arrival.HERE : Arrival.OLDER, "");
            }
            return may ? combined() : asked();
        }

        private Judgement unchanged(Arrival arrival, String reason) {
            return new Judgement(arrival, reason, View.of(counting).withdrawn());
        }

        /** Where fields are left out, a revision that is not here may tell an edit that is. */
        private boolean told() {
            return record.revisions().stream().anyMatch(r -> !r.content().leftOut().isEmpty())
                    && View.of(counting).equals(View.of(together()));
        }

        private boolean comes(Revision tip) {
            return coming.contains(tip.hash()) || record.revisions().stream()
                    .anyMatch(r -> !r.content().leftOut().isEmpty() && Editions.same(r, tip));
        }

        private List<Revision> together() {
            return Stream.concat(counting.stream(), record.revisions().stream()).toList();
        }

        /** Judged by what will count, so that a bundle can't promise one thing and do another. */
        private Judgement combined() {
            View before = View.of(counting);
            View after = View.of(together());
            if (after.isConflict()) {
                return new Judgement(Arrival.CONFLICT, after.contested() ? DELETION : "", after.withdrawn());
            }
            boolean follows = after.withdrawn() || after.standing() == Standing.PLAIN;
            return new Judgement(follows ? Arrival.NEWER : Arrival.MERGED,
                    after.withdrawn() && !before.withdrawn() ? DELETION : "", after.withdrawn());
        }

        private Judgement asked() {
            boolean known = hashes(all).containsAll(coming);
            if (known && coming.stream().noneMatch(waiting::contains)) {
                return unchanged(Arrival.OLDER, "declined");
            }
            boolean gone = record.revisions().stream()
                    .anyMatch(r -> r.deleted() && counting.stream().noneMatch(c -> c.hash().equals(r.hash())));
            return unchanged(Arrival.REQUEST, gone ? DELETION : "");
        }
    }

    private static Set<Hash> hashes(List<Revision> revisions) {
        return revisions.stream().map(Revision::hash).collect(Collectors.toSet());
    }
}
