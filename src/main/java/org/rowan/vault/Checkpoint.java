package org.rowan.vault;

import java.sql.SQLException;
import java.util.List;
import org.rowan.model.Problem;

/**
 * Carries the open transaction into the working copy, then into the base copy, so that a crash at any instant leaves
 * one of them whole. Casebook format, section 7. For one use.
 */
final class Checkpoint {
    private final Parts parts;
    private final ChangeLog log;
    private final LiveDatabase live;
    private final int generation;

    Checkpoint(Parts parts, ChangeLog log, LiveDatabase live) {
        this.parts = parts;
        this.log = log;
        this.live = live;
        this.generation = log.state().generation() + 1;
    }

    /** @param wipe whether what the log and freed media cells show of the past is overwritten before the end */
    void run(boolean wipe) throws SQLException, Problem {
        List<Integer> pages = commit();
        copyToBase(pages);
        parts.idle().media();
        if (wipe) {
            log.settle(LogState.Marker.WIPING, generation);
            new Wiping(parts, live.tables()).run(log);
        }
        log.settle(LogState.Marker.END, generation);
    }

    // The working copy is forced only when its twin has been written in the same places: a disk keeps no more of
    // what happened between two forces than which places were written, and how long it took.
    private List<Integer> commit() throws SQLException, Problem {
        live.tables().setSequence(log.sequence());
        live.database().setGeneration(generation);
        log.mark(LogState.Marker.COMMITTING, generation);
        Intervals.Interval interval = parts.intervals().begin();
        parts.folder().commit(parts.work(), live.database()::commit);
        DatabaseCopies copies = parts.copies();
        int pages = copies.header(DatabaseCopies.Side.WORK).orElseThrow(() -> DatabaseCopies.damage(1)).pages();
        List<Integer> different = copies.different(pages);
        copies.requireSound(DatabaseCopies.Side.WORK, different);
        copies.rewrite(DatabaseCopies.Side.WORK, different);
        interval.await();
        copies.force(DatabaseCopies.Side.WORK);
        return different;
    }

    private void copyToBase(List<Integer> pages) throws Problem {
        log.mark(LogState.Marker.BEGIN, generation);
        Intervals.Interval interval = parts.intervals().begin();
        DatabaseCopies copies = parts.copies();
        copies.copy(DatabaseCopies.Side.WORK, pages);
        interval.await();
        copies.force(DatabaseCopies.Side.BASE);
    }
}
