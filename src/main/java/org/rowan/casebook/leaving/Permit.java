package org.rowan.casebook.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Session;
import org.rowan.model.Code;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Leave to go, for certain records in a certain way; the only means of writing anything outside the casebook. */
public final class Permit {
    private final Session session;
    private final Departure departure;
    private final Set<Id> allowed;
    private final List<Withheld> withheld;
    private final List<Code> unconsented;

    Permit(Session session, Departure departure, Set<Id> allowed, List<Withheld> withheld, List<Code> unconsented) {
        this.session = session;
        this.departure = departure;
        this.allowed = Collections.unmodifiableSet(allowed);
        this.withheld = List.copyOf(withheld);
        this.unconsented = List.copyOf(unconsented);
    }

    /** @return the records that may leave: those asked for, each followed by what belongs to it */
    public Set<Id> allowed() {
        return allowed;
    }

    /** @return what stays, and why */
    public List<Withheld> withheld() {
        return withheld;
    }

    /**
     * Leaves more behind, when the writer finds what can't go.
     *
     * @param more records that were allowed, and why they stay
     * @return leave for the rest
     */
    public Permit without(Map<Id, Withheld> more) {
        Set<Id> rest = new LinkedHashSet<>(allowed);
        rest.removeAll(more.keySet());
        List<Withheld> all = new ArrayList<>(withheld);
        all.addAll(more.values());
        Set<Code> staying = more.values().stream().map(Withheld::code).collect(Collectors.toSet());
        return new Permit(session, departure, rest, all,
                unconsented.stream().filter(c -> !staying.contains(c)).toList());
    }

    /** @return testimonies that leave without a consent on record */
    public List<Code> unconsented() {
        return unconsented;
    }

    /**
     * Writes a new file: beside its place first, then moved there whole. What left is in the custody log before the
     * file appears, as one line for a backup; a backup of a full or damaged casebook appears without it. After a
     * failure or a cancel there is no file.
     *
     * @throws Problem {@link Problem.Kind#FILE_EXISTS}, {@link Problem.Kind#DISK_FULL},
     *                 {@link Problem.Kind#NO_ACCESS}, or what the work throws
     */
    public void write(Path target, OutputWork work) throws Problem {
        write(target, work, written -> { });
    }

    /**
     * Writes a new file, and reads it again before it appears.
     *
     * @throws Problem as {@link #write(Path, OutputWork)}, or what the reading throws
     */
    public void write(Path target, OutputWork work, Reading reading) throws Problem {
        OutFile.of(target, departure.way()).write(work, reading, this::note);
    }

    /** @return how what is allowed leaves */
    public Way way() {
        return departure.way();
    }

    /**
     * Writes new files that belong together: all are whole before the first appears. When one of them fails, none
     * stays.
     *
     * @param files  what is written where, in this order
     * @param before runs when all are whole and none has appeared
     * @throws Problem as {@link #write(Path, OutputWork)}, or what runs before throws
     */
    public void write(Map<Path, OutputWork> files, Noting.Note before) throws Problem {
        List<OutFile> outs = new ArrayList<>();
        try {
            for (Map.Entry<Path, OutputWork> file : files.entrySet()) {
                OutFile out = OutFile.of(file.getKey(), departure.way());
                outs.add(out);
                out.prepare(file.getValue(), written -> { });
            }
            before.write();
            note();
            OutFile.appear(outs);
        } finally {
            outs.forEach(OutFile::forget);
        }
    }

    /** Writes to a stream that stands already, such as standard output; what left is in the custody log first. */
    public void write(OutputStream out, OutputWork work) throws IOException {
        note();
        work.to(out);
        out.flush();
    }

    /** What is shown to its owner has not left. */
    private void note() throws Problem {
        if (departure.way() == Way.SHOW) {
            return;
        }
        String detail = departure.way().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (departure.purpose().isBlank() ? "" : ": " + departure.purpose().strip());
        Changes changes = new Changes();
        noted().forEach(id -> changes.note("left", id, detail));
        Noting.down(departure.way(), () -> session.commit(changes));
    }

    /** With a backup everything leaves: a line for every record would be more than the log of a large casebook takes. */
    private Set<Id> noted() {
        return departure.way() == Way.BACKUP && !allowed.isEmpty() ? Set.of(session.author()) : allowed;
    }
}
