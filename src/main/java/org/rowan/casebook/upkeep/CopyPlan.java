package org.rowan.casebook.upkeep;

import java.util.List;
import java.util.stream.Stream;
import org.rowan.casebook.store.Session;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;

/**
 * What would be copied into another casebook, to be shown before it is. Holds for the records as they stood when it
 * was made.
 */
public final class CopyPlan {
    private final Session from;
    private final List<Bundled> cases;
    private final List<Code> damaged;
    private final List<String> names;
    private final List<Code> pointing;

    /** A case, and what goes with it, in the order in which it came. */
    record Bundled(Entry theCase, List<Entry> parts) {
        Stream<Entry> all() {
            return Stream.concat(Stream.of(theCase), parts.stream());
        }
    }

    CopyPlan(Session from, List<Bundled> cases, List<Code> damaged, List<String> names, List<Code> pointing) {
        this.from = from;
        this.cases = List.copyOf(cases);
        this.damaged = List.copyOf(damaged);
        this.names = List.copyOf(names);
        this.pointing = List.copyOf(pointing);
    }

    /** @return the records of one kind that are copied, case by case */
    public List<Entry> of(Kind kind) {
        return entries().filter(e -> e.kind() == kind).toList();
    }

    /** @return the size of the documents, each counted once for every time it is shown */
    public long bytes() {
        return entries().map(Entry::content).mapToLong(CopyPlan::bytes).sum();
    }

    /** @return records that stay because they, or their files, are damaged, or of a newer version; what belongs to a case stays with it */
    public List<Code> damaged() {
        return damaged;
    }

    /** @return people and contacts who stay, but whose names seem to stand in what is copied */
    public List<String> names() {
        return names;
    }

    /** @return records that are copied and name the code of one that stays */
    public List<Code> pointing() {
        return pointing;
    }

    Session from() {
        return from;
    }

    List<Bundled> cases() {
        return cases;
    }

    Stream<Entry> entries() {
        return cases.stream().flatMap(Bundled::all);
    }

    static long bytes(Content content) {
        return Math.max(0, content.whole(Field.BYTES));
    }
}
