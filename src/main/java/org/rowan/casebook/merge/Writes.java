package org.rowan.casebook.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/**
 * Which revisions last gave one field its value, seen from each revision. A revision writes a field when it says
 * something else there than the revisions that it was made from, when it chooses between them, or when they leave it
 * out. Those that leave it out themselves write nothing.
 */
final class Writes {
    /** What a revision with more parents than people merge says, it says anew. */
    static final int MOST = 16;
    private final Editions editions;
    private final Lineage lineage;
    private final String field;
    private final List<Set<Integer>> seen = new ArrayList<>();

    Writes(Editions editions, Lineage lineage, String field) {
        this.editions = editions;
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
        return editions.value(lineage.at(place), field);
    }

    private Set<Integer> seenFrom(int place) {
        Revision revision = lineage.at(place);
        List<Integer> parents = lineage.parents(revision);
        if (editions.silent(revision, field)) {
            return passedOn(parents);
        }
        if (parents.isEmpty() || parents.size() > MOST) {
            return Set.of(place);
        }
        Set<Integer> before = last(parents, MOST);
        if (before.size() > MOST || before.isEmpty() && !revision.deleted()) {
            return Set.of(place);
        }
        boolean same = before.stream().allMatch(w -> Objects.equals(value(w), value(place)));
        return revision.deleted() || same ? before : Set.of(place);
    }

    /** What leaves the field out tells what was said before; of more than people write, the latest. */
    private Set<Integer> passedOn(List<Integer> parents) {
        Set<Integer> before = last(parents.stream().limit(MOST).toList(), MOST);
        return before.size() <= MOST ? before
                : before.stream().sorted(Comparator.reverseOrder()).limit(MOST).collect(Collectors.toSet());
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
