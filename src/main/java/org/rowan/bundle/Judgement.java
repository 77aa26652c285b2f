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
import org.rowan.casebook.sync.Sync;
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
    /** So much of one record is kept that does not count. */
    static final int MOST_APART = 2_000;
    private static final long MOST_BYTES_APART = 8 << 20;
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
        private final Sync sync;
        private final Set<Hash> coming;
        private final List<Revision> all;
        private final Set<Hash> waiting;
        private final List<Revision> counting;
        private final Set<Hash> here;
        private final Set<Editions.Edit> toldInPart;

        Here(Casebook casebook, BundleRecord record) throws Problem {
            this.record = record;
            sync = casebook.sync();
            coming = hashes(record.revisions());
            all = sync.revisions(record.id());
            counting = sync.counting(record.id());
            waiting = sync.held(record.id()).stream().filter(h -> h.why() == Held.Why.REQUEST)
                    .map(Held::hash).collect(Collectors.toSet());
            here = hashes(counting);
            waiting.removeAll(here);
            toldInPart = record.revisions().stream().filter(r -> !r.content().leftOut().isEmpty())
                    .map(Editions.Edit::of).collect(Collectors.toSet());
        }

        Judgement judge(boolean may) {
            if (here.containsAll(coming) || told()) {
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
            return !toldInPart.isEmpty() && View.of(counting).equals(View.of(together()));
        }

        private boolean comes(Revision tip) {
            return coming.contains(tip.hash()) || toldInPart.contains(Editions.Edit.of(tip));
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
            if (isTooMuch()) {
                return refused("asked-too-much");
            }
            boolean gone = record.revisions().stream().anyMatch(r -> r.deleted() && !here.contains(r.hash()));
            return unchanged(Arrival.REQUEST, gone ? DELETION : "");
        }

        /** What waits or was declined is here for good: whoever may not change a record can't let it grow. */
        private boolean isTooMuch() {
            Set<Hash> known = hashes(all);
            List<Revision> apart = Stream.concat(all.stream().filter(r -> !here.contains(r.hash())),
                    record.revisions().stream().filter(r -> !known.contains(r.hash()))).toList();
            return apart.size() > MOST_APART || apart.stream()
                    .mapToLong(r -> sync.canonical(record.head(), r).length).sum() > MOST_BYTES_APART;
        }
    }

    private static Set<Hash> hashes(List<Revision> revisions) {
        return revisions.stream().map(Revision::hash).collect(Collectors.toSet());
    }
}
