package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.casebook.merge.View;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Standing;

/** Which revisions of a record count: those that are not held, and what they were made from. */
final class Counting {
    private final Map<Hash, List<Hash>> parents = new HashMap<>();
    private final Map<Hash, Long> times = new HashMap<>();
    private final Set<Hash> counting = new HashSet<>();
    private final List<Held> held;

    private Counting(Connection c, Id record) throws SQLException {
        held = HeldTable.of(c, record);
        for (RevisionTable.Node node : RevisionTable.nodes(c, record)) {
            parents.put(node.hash(), node.parents());
            times.put(node.hash(), node.at());
        }
        Set<Hash> apart = held.stream().map(Held::hash).collect(Collectors.toSet());
        List<Hash> next = new ArrayList<>(parents.keySet());
        next.removeIf(apart::contains);
        while (!next.isEmpty()) {
            Hash hash = next.removeLast();
            if (counting.add(hash)) {
                next.addAll(parents.getOrDefault(hash, List.of()));
            }
        }
    }

    static Counting of(Connection c, Id record) throws SQLException {
        return new Counting(c, record);
    }

    boolean counts(Hash revision) {
        return counting.contains(revision);
    }

    /** @return what waits for a decision */
    List<Held> requests() {
        return held.stream().filter(h -> h.why() == Held.Why.REQUEST && !counts(h.hash())).toList();
    }

    /** @return the revisions that count and that none that counts follows */
    Set<Hash> tips() {
        Set<Hash> tips = new HashSet<>(counting);
        tips.retainAll(parents.keySet());
        counting.forEach(hash -> tips.removeAll(parents.getOrDefault(hash, List.of())));
        return tips;
    }

    /** @return when the latest of those that count was made */
    Optional<Instant> latest() {
        return times.entrySet().stream().filter(t -> counts(t.getKey())).map(Map.Entry::getValue)
                .max(Comparator.naturalOrder()).map(Instant::ofEpochMilli);
    }

    Standing standing(View view) {
        return view.standing().or(requests().isEmpty() ? Standing.PLAIN : Standing.REQUEST);
    }

    /** @return the revisions that count, damaged ones too, oldest first */
    List<RevisionTable.Loaded> revisions(Connection c, Head head) throws SQLException {
        return RevisionTable.of(c, head, this::counts);
    }
}
