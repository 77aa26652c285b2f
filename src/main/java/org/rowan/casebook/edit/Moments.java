package org.rowan.casebook.edit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.merge.View;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** When edits are made, among clocks that disagree. Schema, section "Records". */
record Moments(Session session, RecordReads reads) {
    /** So far may clocks go apart. */
    private static final Duration BELIEVED = Duration.ofDays(7);

    /** Later than what counts, so that an edit counts too though this clock, or the one of another, is wrong. */
    Instant next(Head head, List<Hash> parents) throws Problem {
        Instant now = session.now();
        Instant believed = now.plus(BELIEVED);
        Optional<Instant> latest = reads.latest(head.id());
        if (latest.filter(believed::isBefore).isPresent()) {
            latest = latest(head, parents, believed);
        }
        Instant next = latest.map(l -> l.plusMillis(1)).filter(now::isBefore).orElse(now);
        return next.isAfter(Revision.LATEST) ? Revision.LATEST : next;
    }

    /** Somebody may date a revision as far ahead as dates go. It sets the date of an edit only while it stands beside. */
    private Optional<Instant> latest(Head head, List<Hash> parents, Instant believed) throws Problem {
        List<Revision> counting = reads.counting(head);
        Set<Hash> beside = new HashSet<>(View.of(counting).tips().stream().map(Revision::hash).toList());
        parents.forEach(beside::remove);
        return counting.stream().filter(r -> !r.at().isAfter(believed) || beside.contains(r.hash())).map(Revision::at)
                .max(Comparator.naturalOrder());
    }
}
