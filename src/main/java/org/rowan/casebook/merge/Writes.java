package org.rowan.casebook.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/**
 * Which revisions last gave one field its value, seen from each revision. A revision writes a field when it says
 * something else there than the revisions that it was made from, or when it chooses between them.
 */
final class Writes {
    /** What a revision with more parents than people merge says, it says anew. */
    static final int MOST = 16;
    private final Lineage lineage;
    private final String field;
    private final List<Set<Integer>> seen = new ArrayList<>();

    Writes(Lineage lineage, String field) {
        this.lineage = lineage;
        this.field = field;
        for (int i = 0; i < lineage.revisions().size(); i++) {
            seen.add(seenFrom(i));
        }
    }

    /** @return the writes that no other of them comes after */
    Set<Integer> last(List<Revision> tips) {
        return last(tips.stream().map(t -> lineage.place(t.hash())).toList(), MOST * MOST);
    }

    Set<Integer> seenFrom(Revision revision) {
        return seen.get(lineage.place(revision.hash()));
    }

    Value value(int place) {
        return lineage.at(place).content().fields().get(field);
    }

    private Set<Integer> seenFrom(int place) {
        Revision revision = lineage.at(place);
        List<Integer> parents = lineage.parents(revision);
        if (parents.isEmpty() || parents.size() > MOST) {
            return Set.of(place);
        }
        Set<Integer> before = last(parents, MOST);
        if (before.size() > MOST) {
            return Set.of(place);
        }
        boolean same = before.stream().allMatch(w -> Objects.equals(value(w), value(place)));
        return revision.deleted() || same ? before : Set.of(place);
    }

    private Set<Integer> last(List<Integer> revisions, int most) {
        if (revisions.size() == 1) {
            return seen.get(revisions.getFirst());
        }
        Set<Integer> all = new LinkedHashSet<>();
        revisions.forEach(r -> all.addAll(seen.get(r)));
        if (all.size() > 1 && all.size() <= most) {
            List<Integer> others = List.copyOf(all);
            all.removeIf(w -> others.stream().anyMatch(o -> lineage.precedes(w, o)));
        }
        return all;
    }
}
