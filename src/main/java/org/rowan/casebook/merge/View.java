package org.rowan.casebook.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rowan.model.Content;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;

/**
 * What a record says. It depends on the revisions and on nothing else, so casebooks with the same revisions say the
 * same, in whatever order they came. Schema, section "Merging".
 *
 * @param tips      the revisions that none follows, the one that counts first; an edit is made from all of them
 * @param content   every field; where edits conflict, as the revision that counts has it; names those that were left
 *                  out by all who told them
 * @param withdrawn whether all tips say that the record is no more
 * @param contested whether some tips say so and others do not
 */
public record View(List<Revision> tips, Content content, List<Conflict> conflicts, boolean withdrawn,
                   boolean contested) {
    /** Beyond this, only whole revisions are compared: no person's history comes near it, and a hostile one may. */
    private static final long MOST_WORK = 1_000_000;
    /** The same where fields are left out, and each has a lineage of its own. */
    private static final long MOST_WORK_APART = 100_000;

    /** @param revisions those that count, at least one, in any order */
    public static View of(List<Revision> revisions) {
        Editions editions = new Editions(Editions.needed(revisions));
        List<Revision> tips = editions.plain().tips();
        Revision counting = tips.getFirst();
        if (tips.size() == 1 && !counting.deleted() && counting.content().leftOut().isEmpty()) {
            return new View(tips, counting.content(), List.of(), false, false);
        }
        return new Viewing(editions, tips).view();
    }

    /** @return the revision that counts */
    public Revision current() {
        return tips.getFirst();
    }

    /** @return whether a person has to decide */
    public boolean isConflict() {
        return contested || !conflicts.isEmpty();
    }

    /** @return how the edits stand to each other */
    public Standing standing() {
        return isConflict() ? Standing.CONFLICT : isPlain() ? Standing.PLAIN : Standing.MERGED;
    }

    private boolean isPlain() {
        return tips.size() == 1 && (current().deleted() || current().content().equals(content));
    }

    /** The work of finding it out, field by field. */
    private static final class Viewing {
        private final Editions editions;
        private final List<Revision> tips;
        private final SortedMap<String, Value> fields = new TreeMap<>();
        private final Set<String> unknown = new TreeSet<>();
        private final List<Conflict> conflicts = new ArrayList<>();

        Viewing(Editions editions, List<Revision> tips) {
            this.editions = editions;
            this.tips = tips;
        }

        View view() {
            Set<String> names = editions.names();
            long work = (long) names.size() * editions.plain().revisions().size();
            boolean fine = work <= (editions.complete() ? MOST_WORK : MOST_WORK_APART);
            for (String name : names) {
                add(name, fine ? byWrites(name) : distinct(name, first(tips)));
            }
            List<Revision> last = editions.whole().tips();
            long gone = last.stream().filter(Revision::deleted).count();
            return new View(tips, new Content(fields).leavingOpen(unknown), conflicts, gone == last.size(),
                    gone > 0 && gone < last.size());
        }

        private static List<Revision> first(List<Revision> tips) {
            return tips.stream().limit(Writes.MOST).toList();
        }

        private List<Side> byWrites(String name) {
            Lineage lineage = editions.of(name);
            Writes writes = new Writes(editions, lineage, name);
            Set<Integer> shown = writes.seenFrom(tips.getFirst());
            Comparator<Integer> order = Comparator.comparing((Integer w) -> !shown.contains(w))
                    .thenComparing(lineage::at, Lineage.LATEST_FIRST);
            return distinct(name,
                    writes.last(first(lineage.tips())).stream().sorted(order).map(lineage::at).toList());
        }

        private List<Side> distinct(String name, List<Revision> writers) {
            List<Side> sides = new ArrayList<>();
            for (Revision writer : writers) {
                Optional<Value> value = Optional.ofNullable(editions.value(writer, name));
                if (!editions.silent(writer, name) && sides.stream().noneMatch(s -> s.value().equals(value))) {
                    sides.add(new Side(value, writer));
                }
            }
            return sides;
        }

        private void add(String name, List<Side> sides) {
            if (sides.isEmpty()) {
                unknown.add(name);
                return;
            }
            sides.getFirst().value().ifPresent(v -> fields.put(name, v));
            if (sides.size() > 1) {
                conflicts.add(new Conflict(name, sides));
            }
        }
    }

    /**
     * @return the fields in which this content differs from the other, with this one's values; not those of which it
     *         says nothing
     */
    public static Map<String, Optional<Value>> differences(Content now, Content before) {
        Map<String, Optional<Value>> different = new TreeMap<>();
        Set<String> names = new TreeSet<>(now.said().keySet());
        names.addAll(before.said().keySet());
        names.removeAll(now.leftOut());
        for (String name : names) {
            Value value = now.said().get(name);
            if (!Objects.equals(value, before.said().get(name))) {
                different.put(name, Optional.ofNullable(value));
            }
        }
        return different;
    }
}
