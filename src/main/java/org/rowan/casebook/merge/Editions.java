package org.rowan.casebook.merge;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/**
 * Revisions that may be one edit, told more or less fully: somebody who sends a record may leave out fields. Says
 * nothing new where nobody left anything out. Schema, section "Fields that are left out".
 */
public final class Editions {
    /** So many ways in which one edit was told are compared; people use a few. */
    private static final int MOST = 16;
    private final List<Revision> revisions;
    private final Map<Hash, Set<String>> leftOut = new HashMap<>();
    private final Lineage plain;

    /** Whoever told an edit tells the same author, time and sort. */
    public record Edit(Id author, Instant at, boolean deleted) {
        /** @return the edit that the revision tells, as far as its names tell */
        public static Edit of(Revision revision) {
            return new Edit(revision.author(), revision.at(), revision.deleted());
        }
    }

    private record Said(Edit edit, Optional<Value> value) {}

    Editions(List<Revision> revisions) {
        this.revisions = revisions;
        revisions.stream().filter(Editions::leavesOut).forEach(r -> leftOut.put(r.hash(), r.content().leftOut()));
        plain = new Lineage(revisions);
    }

    private static boolean leavesOut(Revision revision) {
        return !revision.content().leftOut().isEmpty();
    }

    static Revision fuller(Revision one, Revision other) {
        int less = one.content().leftOut().size() - other.content().leftOut().size();
        return less < 0 || less == 0 && one.hash().compareTo(other.hash()) <= 0 ? one : other;
    }

    /**
     * @return the revisions without those that tell nothing: what they say stands in a fuller one of the same edit, and
     *         nothing that is needed was made from them
     */
    public static List<Revision> needed(List<Revision> revisions) {
        return revisions.stream().noneMatch(Editions::leavesOut) ? revisions : new Needed(revisions).revisions();
    }

    boolean complete() {
        return leftOut.isEmpty();
    }

    Lineage plain() {
        return plain;
    }

    /** @return who descends from whom, where a record is withdrawn or not */
    Lineage whole() {
        return complete() ? plain : Lineage.ofEdits(revisions, Edit::of);
    }

    /** @return who descends from whom, among those that say something about a field; the others stand for themselves */
    Lineage of(String field) {
        return complete() ? plain : Lineage.ofEdits(revisions, r -> silent(r, field) ? r.hash()
                : new Said(Edit.of(r), Optional.ofNullable(value(r, field))));
    }

    /** @return whether the revision leaves the field out */
    boolean silent(Revision revision, String field) {
        return leftOut.getOrDefault(revision.hash(), Set.of()).contains(field);
    }

    Value value(Revision revision, String field) {
        boolean names = field.equals(Field.LEFT_OUT) && leftOut.containsKey(revision.hash());
        return names ? null : revision.content().fields().get(field);
    }

    /** @return the names of all fields that some revision has or leaves out */
    Set<String> names() {
        TreeSet<String> names = new TreeSet<>();
        revisions.forEach(r -> names.addAll(r.content().said().keySet()));
        leftOut.values().forEach(names::addAll);
        return names;
    }

    /** The work of finding out what tells nothing, from the last to the first. */
    private static final class Needed {
        private final Map<Hash, Revision> all = new HashMap<>();
        private final Map<Edit, List<Revision>> told = new HashMap<>();
        private final Map<Hash, Integer> children = new HashMap<>();

        Needed(List<Revision> revisions) {
            for (Revision revision : revisions) {
                if (all.put(revision.hash(), revision) == null) {
                    told.computeIfAbsent(Edit.of(revision), _ -> new ArrayList<>()).add(revision);
                    revision.parents().forEach(p -> children.merge(p, 1, Integer::sum));
                }
            }
        }

        List<Revision> revisions() {
            Set<Hash> gone = new HashSet<>();
            Deque<Revision> ends = new ArrayDeque<>(all.values());
            while (!ends.isEmpty()) {
                Revision end = ends.remove();
                boolean drop = children.getOrDefault(end.hash(), 0) == 0 && isCovered(end) && gone.add(end.hash());
                for (Hash parent : drop ? end.parents() : List.<Hash>of()) {
                    if (children.merge(parent, -1, Integer::sum) == 0 && all.containsKey(parent)) {
                        ends.add(all.get(parent));
                    }
                }
            }
            return all.values().stream().filter(r -> !gone.contains(r.hash())).toList();
        }

        private boolean isCovered(Revision revision) {
            List<Revision> others = told.get(Edit.of(revision));
            return leavesOut(revision) && others.size() <= MOST
                    && others.stream().anyMatch(o -> covers(o.content(), revision.content()));
        }

        private static boolean covers(Content full, Content less) {
            return full.leftOut().size() < less.leftOut().size() && less.leftOut().containsAll(full.leftOut())
                    && full.leavingOut(less.leftOut()).equals(less);
        }
    }
}
