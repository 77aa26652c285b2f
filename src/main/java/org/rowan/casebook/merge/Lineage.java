package org.rowan.casebook.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rowan.model.Hash;
import org.rowan.model.Revision;

/** Who descends from whom, among the revisions of one record. */
public final class Lineage {
    /** Of several revisions that none follows, the first in this order counts. */
    public static final Comparator<Revision> LATEST_FIRST =
            Comparator.comparing(Revision::at).thenComparing(Revision::hash).reversed();
    private final List<Revision> order;
    private final Map<Hash, Integer> places = new HashMap<>();
    private final Map<Hash, Set<Hash>> before = new HashMap<>();
    private final List<BitSet> ancestors = new ArrayList<>();

    /** @param revisions in any order; a parent that is not among them, as damage leaves it, is passed over */
    public Lineage(List<Revision> revisions) {
        this(revisions, Revision::hash);
    }

    private Lineage(List<Revision> revisions, Function<Revision, ?> edit) {
        Map<Object, Revision> fullest = new HashMap<>();
        revisions.forEach(r -> fullest.merge(edit.apply(r), r, Editions::fuller));
        Map<Hash, Revision> standing = new HashMap<>();
        revisions.forEach(r -> standing.put(r.hash(), fullest.get(edit.apply(r))));
        for (Revision revision : revisions) {
            Hash one = standing.get(revision.hash()).hash();
            Set<Hash> from = before.computeIfAbsent(one, _ -> new TreeSet<>());
            revision.parents().stream().map(standing::get).filter(Objects::nonNull).map(Revision::hash)
                    .filter(p -> !p.equals(one)).forEach(from::add);
        }
        order = ordered(fullest.values(), r -> before.get(r.hash()));
        Map<Hash, Integer> numbers = new HashMap<>();
        order.forEach(r -> numbers.put(r.hash(), numbers.size()));
        standing.forEach((hash, one) -> places.put(hash, numbers.get(one.hash())));
    }

    /**
     * Takes several revisions for one edit; but none, when that made an edit its own ancestor, as only a forger can.
     *
     * @param edit gives the same for revisions that are one edit; the fullest stands for it
     */
    static Lineage ofEdits(List<Revision> revisions, Function<Revision, ?> edit) {
        Lineage lineage = new Lineage(revisions, edit);
        return lineage.order.size() == lineage.before.size() ? lineage : new Lineage(revisions);
    }

    /**
     * @return the revisions, parents before children, and otherwise oldest first; one whose parents are not all there
     *         is left out
     */
    public static List<Revision> parentsFirst(List<Revision> revisions) {
        return ordered(revisions, Revision::parents);
    }

    private static List<Revision> ordered(Collection<Revision> revisions,
            Function<Revision, ? extends Collection<Hash>> parents) {
        Map<Hash, Integer> missing = new HashMap<>();
        Map<Hash, List<Revision>> children = new HashMap<>();
        PriorityQueue<Revision> ready = new PriorityQueue<>(LATEST_FIRST.reversed());
        for (Revision revision : revisions) {
            Collection<Hash> before = parents.apply(revision);
            if (missing.putIfAbsent(revision.hash(), before.size()) == null) {
                before.forEach(p -> children.computeIfAbsent(p, _ -> new ArrayList<>()).add(revision));
                ready.addAll(before.isEmpty() ? List.of(revision) : List.of());
            }
        }
        List<Revision> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            Revision next = ready.remove();
            ordered.add(next);
            for (Revision child : children.getOrDefault(next.hash(), List.of())) {
                if (missing.merge(child.hash(), -1, Integer::sum) == 0) {
                    ready.add(child);
                }
            }
        }
        return ordered;
    }

    /** @return the revisions, parents before children */
    public List<Revision> revisions() {
        return order;
    }

    /** @return the revisions that none follows, the one that counts first */
    public List<Revision> tips() {
        Set<Hash> followed = new HashSet<>();
        before.values().forEach(followed::addAll);
        return order.stream().filter(r -> !followed.contains(r.hash())).sorted(LATEST_FIRST).toList();
    }

    int place(Hash revision) {
        return places.get(revision);
    }

    /** @return where the revisions stand from which this one was made */
    List<Integer> parents(Revision revision) {
        return before.get(revision.hash()).stream().map(places::get).toList();
    }

    Revision at(int place) {
        return order.get(place);
    }

    /** @return whether the one revision came before the other, directly or not */
    boolean precedes(int one, int other) {
        if (ancestors.isEmpty()) {
            trace();
        }
        return ancestors.get(other).get(one);
    }

    private void trace() {
        for (Revision revision : order) {
            BitSet before = new BitSet();
            for (int parent : parents(revision)) {
                before.or(ancestors.get(parent));
                before.set(parent);
            }
            ancestors.add(before);
        }
    }
}
