package org.rowan.casebook.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.edit.Deed;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.edit.Undoing;
import org.rowan.casebook.merge.View;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** What records said before, and the way back. Nothing here removes anything: going back makes a new revision. */
public final class History {
    private final RecordReads reads;
    private final Editor editor;
    private final Undoing undoing;

    /** The history of what the editor changes. */
    public History(Session session, Editor editor) {
        reads = new RecordReads(session);
        this.editor = editor;
        undoing = new Undoing(session, editor);
    }

    /**
     * @return the record's revisions, oldest first; a damaged one among them can't be restored
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME}
     */
    public List<Revision> of(Id record) throws Problem {
        Head head = reads.head(record)
                .orElseThrow(() -> new Problem(Problem.Kind.UNKNOWN_NAME, record.text()));
        return reads.revisions(head);
    }

    /** @return the name by which this casebook knows a revision's author, empty when it knows none */
    public String author(Revision revision) throws Problem {
        return reads.authorName(revision.author());
    }

    /** Makes a new revision that says what an older one said; what is being typed becomes a revision before. */
    public Entry restore(Id record, Hash revision) throws Problem {
        undoing.restore(record, revision);
        return editor.get(record);
    }

    /** @return the fields in which two states differ, by name; not those that the newer one leaves out */
    public List<Change> changes(Revision older, Revision newer) {
        List<Change> changes = new ArrayList<>();
        View.differences(newer.content(), older.content()).forEach((name, after) -> changes.add(
                new Change(name, Optional.ofNullable(older.content().said().get(name)), after)));
        return changes;
    }

    /** Takes back what was done last in this session; deeds of earlier sessions are in the revisions only. */
    public Optional<Undone> undo() throws Problem {
        return undoing.undo().map(History::undone);
    }

    /** Does again what was last taken back; anything new that is done forgets it. */
    public Optional<Undone> redo() throws Problem {
        return undoing.redo().map(History::undone);
    }

    private static Undone undone(Deed deed) {
        return new Undone(deed.record(), switch (deed) {
            case Deed.Added _ -> "added";
            case Deed.Revised _ -> "revised";
            case Deed.Trashed _ -> "trashed";
            case Deed.Restored _ -> "restored";
            case Deed.Decided _ -> "decided";
        });
    }
}
