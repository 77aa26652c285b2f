package org.rowan.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rowan.model.Hash;
import org.rowan.model.Revision;

/** Who descends from whom, among the revisions of one record. */
final class Ancestry {
    private static final Comparator<Revision> OLDEST =
            Comparator.comparing(Revision::at).thenComparing(Revision::hash);

    private Ancestry() {
    }

    /** @return the revisions, parents before children; one whose parents are not all there is left out */
    static List<Revision> parentsFirst(List<Revision> revisions) {
        List<Revision> waiting = new ArrayList<>(revisions);
        waiting.sort(OLDEST);
        List<Revision> ordered = new ArrayList<>();
        Set<Hash> before = new HashSet<>();
        boolean moved = true;
        while (moved) {
            List<Revision> late = new ArrayList<>();
            for (Revision revision : waiting) {
                if (before.containsAll(revision.parents())) {
                    ordered.add(revision);
                    before.add(revision.hash());
                } else {
                    late.add(revision);
                }
            }
            moved = late.size() < waiting.size();
            waiting = late;
        }
        return ordered;
    }

    /** @return whether the older revision is the newer one or one that it came from */
    static boolean descends(List<Revision> revisions, Hash newer, Hash older) {
        Map<Hash, Revision> byHash = revisions.stream().collect(
                Collectors.toMap(Revision::hash, Function.identity(), (one, same) -> one));
        Set<Hash> seen = new HashSet<>();
        List<Hash> next = new ArrayList<>(List.of(newer));
        while (!next.isEmpty()) {
            Hash hash = next.removeLast();
            if (hash.equals(older)) {
                return true;
            }
            if (seen.add(hash) && byHash.containsKey(hash)) {
                next.addAll(byHash.get(hash).parents());
            }
        }
        return false;
    }
}
