package org.rowan.casebook.upkeep;

import java.util.Set;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.sync.Sync;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * Copies cases from one casebook into another as if they had been written there: under new ids and codes, one revision
 * each, dated when it is copied. Neither casebook remembers that there was a copying.
 */
public final class Copies {
    private final Session session;
    private final Editor editor;

    /** Copies out of, or into, the session's compartment. */
    public Copies(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
    }

    /**
     * Looks at what would be copied from here: cases with all that belongs to them and is not in the trash. What is
     * being typed becomes a revision first.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME} when a case is not there, {@link Problem.Kind#CANCELLED}
     */
    public CopyPlan plan(Set<Id> cases, Progress progress) throws Problem {
        editor.finishAll();
        return new Planning(session, progress).of(cases);
    }

    /**
     * Makes the copies here; the casebook that was planned from must still be open. A case that is here word for word
     * is left out, for a double would stand out.
     *
     * @throws Problem {@link Problem.Kind#OTHER_FULL}, {@link Problem.Kind#CANCELLED},
     *                 {@link Problem.Kind#MEDIA_DAMAGED}; then nothing is copied
     */
    public Copied take(CopyPlan plan, Progress progress) throws Problem {
        try {
            return new Sync(session, editor).receive(new Copying(session, plan, progress)::into);
        } catch (Problem e) {
            throw e.kind() == Problem.Kind.CASEBOOK_FULL ? new Problem(e, Problem.Kind.OTHER_FULL) : e;
        }
    }
}
