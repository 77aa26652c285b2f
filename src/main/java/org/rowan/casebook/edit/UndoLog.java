package org.rowan.casebook.edit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.rowan.model.Id;

/** What was done in this session, in order. It is kept in memory only: a lock forgets it, the revisions stay. */
public final class UndoLog {
    private static final int LONGEST = 1000;

    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();

    /** Remembers a new deed; what was taken back before can't be done again from now on. */
    synchronized void did(Deed deed) {
        undone.clear();
        done.push(deed);
        if (done.size() > LONGEST) {
            done.removeLast();
        }
    }

    /** Forgets whatever was done to records that are no more. */
    public synchronized void forget(Collection<Id> records) {
        done.removeIf(d -> records.contains(d.record()));
        undone.removeIf(d -> records.contains(d.record()));
    }

    synchronized Optional<Deed> last() {
        return Optional.ofNullable(done.peek());
    }

    synchronized Optional<Deed> lastUndone() {
        return Optional.ofNullable(undone.peek());
    }

    synchronized void wasUndone() {
        undone.push(done.pop());
    }

    synchronized void wasRedone() {
        done.push(undone.pop());
    }
}
