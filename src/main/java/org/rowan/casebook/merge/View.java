package org.rowan.casebook.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rowan.model.Content;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;

/**
 * What a record says. It depends on the revisions and on nothing else, so casebooks with the same revisions say the
 * same, in whatever order they came. Schema, section "Merging".
 *
 * @param tips      the revisions that none follows, the one that counts first
 * @param content   every field; where edits conflict, as the revision that counts has it
 * @param withdrawn whether all tips say that the record is no more
 * @param contested whether some tips say so and others do not
 */
public record View(List<Revision> tips, Content content, List<Conflict> conflicts, boolean withdrawn,
                   boolean contested) {
    /** Beyond this, only whole revisions are compared: no person's history comes near it, and a hostile one may. */
    private static final long MOST_WORK = 1_000_000;

    /** @param revisions those that count, at least one, in any order */
    public static View of(List<Revision> revisions) {
        Lineage lineage = new Lineage(revisions);
        List<Revision> tips = lineage.tips();
        Revision counting = tips.getFirst();
        if (tips.size() == 1 && !counting.deleted()) {
            return new View(tips, counting.content(), List.of(), false, false);
        }
        return new Viewing(lineage, tips).view();
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
        return isConflict() ? Standing.CONFLICT : tips.size() > 1 ? Standing.MERGED : Standing.PLAIN;
    }

    /** The work of finding it out, field by field. */
    private static final class Viewing {
        private final Lineage lineage;
        private final List<Revision> tips;
        private final List<Revision> compared;
        private final SortedMap<String, Value> fields = new TreeMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();

        Viewing(Lineage lineage, List<Revision> tips) {
            this.lineage = lineage;
            this.tips = tips;
            compared = tips.stream().limit(Writes.MOST).toList();
        }

        View view() {
            Set<String> names = lineage.revisions().stream().map(r -> r.content().fields().keySet())
                    .flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
            boolean fine = (long) names.size() * lineage.revisions().size() <= MOST_WORK;
            for (String name : names) {
                add(name, fine ? byWrites(name) : distinct(name, compared));
            }
            long gone = tips.stream().filter(Revision::deleted).count();
            return new View(tips, new Content(fields), conflicts, gone == tips.size(), gone > 0 && gone < tips.size());
        }

        private List<Side> byWrites(String name) {
            Writes writes = new Writes(lineage, name);
            Set<Integer> shown = writes.seenFrom(compared.getFirst());
            Comparator<Integer> order = Comparator.comparing((Integer w) -> !shown.contains(w))
                    .thenComparing(lineage::at, Lineage.LATEST_FIRST);
            return distinct(name, writes.last(compared).stream().sorted(order).map(lineage::at).toList());
        }

        private static List<Side> distinct(String name, List<Revision> writers) {
            List<Side> sides = new ArrayList<>();
            for (Revision writer : writers) {
                Optional<Value> value = Optional.ofNullable(writer.content().fields().get(name));
                if (sides.stream().noneMatch(s -> s.value().equals(value))) {
                    sides.add(new Side(value, writer));
                }
            }
            return sides;
        }

        private void add(String name, List<Side> sides) {
            sides.getFirst().value().ifPresent(v -> fields.put(name, v));
            if (sides.size() > 1) {
                conflicts.add(new Conflict(name, sides));
            }
        }
    }

    /** @return the fields in which this content differs from the other, with this one's values */
    public static Map<String, Optional<Value>> differences(Content now, Content before) {
        Map<String, Optional<Value>> different = new TreeMap<>();
        Set<String> names = new TreeSet<>(now.fields().keySet());
        names.addAll(before.fields().keySet());
        for (String name : names) {
            Value value = now.fields().get(name);
            if (!Objects.equals(value, before.fields().get(name))) {
                different.put(name, Optional.ofNullable(value));
            }
        }
        return different;
    }
}
