package org.rowan.casebook.leaving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.Code;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

/** The one gate outwards: whatever leaves the casebook, in whatever way, needs a permit that only this can make. */
public final class Leaving {
    private final Session session;
    private final Editor editor;
    private final RecordReads reads;

    /** The gate of the session's compartment. */
    public Leaving(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
        reads = new RecordReads(session);
    }

    /**
     * Judges what may leave. What is being typed becomes a revision first; before a backup, where there is room for it.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME} when a record is not there
     */
    public Permit ask(Departure departure) throws Problem {
        Noting.down(departure.way(), editor::finishAll);
        return judged(departure, reads.closure(departure.records()));
    }

    /** The same for the records named and no others: what else belongs to a case stays. */
    public Permit askExactly(Departure departure) throws Problem {
        editor.finishAll();
        return judged(departure, departure.records());
    }

    /** What waits in the outbox was judged when it was put there; only that it leaves is still to be noted. */
    public Permit handOver(Set<Id> sealed) {
        return new Permit(session, new Departure(Way.SEALED, sealed, ""), sealed, List.of(), List.of());
    }

    private Permit judged(Departure departure, Set<Id> records) throws Problem {
        Set<Id> allowed = new LinkedHashSet<>();
        List<Withheld> withheld = new ArrayList<>();
        List<Code> unconsented = new ArrayList<>();
        for (Id id : records) {
            Entry entry = editor.get(id);
            Optional<String> reason = reason(departure.way(), entry);
            if (reason.isPresent()) {
                withheld.add(new Withheld(entry.code(), reason.get()));
            } else {
                allowed.add(id);
                boolean speaks = entry.kind() == Kind.TESTIMONY && !entry.trashed();
                unconsented.addAll(speaks ? List.of(entry.code()) : List.of());
            }
        }
        return new Permit(session, departure, allowed, withheld, unconsented);
    }

    /**
     * Removes a file outside of the casebook, because somebody asked for it. That does not wipe what it held.
     *
     * @throws Problem {@link Problem.Kind#NO_ACCESS}; a file that is gone already is no problem
     */
    public void remove(Path file) throws Problem {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, file.toString());
        }
    }

    /**
     * A withdrawn record leaves to tell those who have it; whoever asks for a bundle asks for nobody else. A damaged
     * one would be refused by whoever receives it; its owner may still save out what can be read.
     */
    private Optional<String> reason(Way way, Entry entry) throws Problem {
        boolean asEvidence = way == Way.BUNDLE || way == Way.BACKUP;
        if (entry.damaged() && asEvidence) {
            return Optional.of("damaged");
        }
        if (way == Way.BUNDLE && reads.isWithdrawn(entry.id())) {
            return Optional.empty();
        }
        return entry.trashed() && way != Way.SHOW ? Optional.of("trashed") : Optional.empty();
    }
}
