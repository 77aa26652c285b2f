package org.rowan.casebook.edit;

import java.util.List;
import java.util.Optional;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Step;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Takes back what was last done, and does it again: by new revisions, so that history only grows. */
public final class Undoing {
    private final Session session;
    private final Editor editor;

    /** Takes back what the editor did. */
    public Undoing(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
    }

    /**
     * Takes back the last deed; what is being typed counts as one.
     *
     * @return what was taken back, empty when nothing is left; what had no room stays to be taken back
     * @throws Problem {@link Problem.Kind#RECORD_DAMAGED} when it can't be, now or ever; the next call takes back the
     *                 deed before
     */
    public Optional<Deed> undo() throws Problem {
        return session.exclusively(() -> {
            editor.finishAll();
            Optional<Deed> deed = editor.undoLog().last();
            if (deed.isPresent()) {
                possible(deed.get(), this::back);
                editor.undoLog().wasUndone();
            }
            return deed;
        });
    }

    /** @return what was done again, empty when nothing was taken back */
    public Optional<Deed> redo() throws Problem {
        return session.exclusively(() -> {
            editor.finishAll();
            Optional<Deed> deed = editor.undoLog().lastUndone();
            if (deed.isPresent()) {
                possible(deed.get(), this::again);
                editor.undoLog().wasRedone();
            }
            return deed;
        });
    }

    /** Puts an earlier state on a record; can itself be taken back. */
    public void restore(Id record, Hash revision) throws Problem {
        session.exclusively(() -> {
            editor.finish(record);
            editor.putUndoably(record, revision);
            return null;
        });
    }

    @FunctionalInterface
    private interface Direction {
        void go(Deed deed) throws Problem;
    }

    /** What was done to a record that is damaged or gone must not stand in the way of everything before it. */
    private void possible(Deed deed, Direction direction) throws Problem {
        try {
            direction.go(deed);
        } catch (Problem e) {
            if (e.kind() == Problem.Kind.RECORD_DAMAGED || e.kind() == Problem.Kind.UNKNOWN_NAME) {
                editor.undoLog().forget(List.of(deed.record()));
            }
            throw e;
        }
    }

    private void back(Deed deed) throws Problem {
        switch (deed) {
            case Deed.Added(Id record) -> editor.putTrashed(record, true);
            case Deed.Revised(Id record, Hash before, Hash _) -> editor.put(record, before);
            case Deed.Trashed(Id record) -> editor.putTrashed(record, false);
            case Deed.Restored(Id record) -> editor.putTrashed(record, true);
            case Deed.Decided(Id record, List<Step> back, List<Step> _) -> editor.carryOut(record, back);
        }
    }

    private void again(Deed deed) throws Problem {
        switch (deed) {
            case Deed.Added(Id record) -> editor.putTrashed(record, false);
            case Deed.Revised(Id record, Hash _, Hash after) -> editor.put(record, after);
            case Deed.Trashed(Id record) -> editor.putTrashed(record, true);
            case Deed.Restored(Id record) -> editor.putTrashed(record, false);
            case Deed.Decided(Id record, List<Step> _, List<Step> again) -> editor.carryOut(record, again);
        }
    }
}
