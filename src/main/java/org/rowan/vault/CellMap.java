package org.rowan.vault;

import java.util.BitSet;
import java.util.List;
import org.rowan.model.Problem;

/** Which media cells of a compartment are taken. Safe for use by several threads. */
final class CellMap {
    private final BitSet taken = new BitSet();
    private final int stripeCells;
    private int total;
    private int hint;

    /** @param total cells that the compartment has */
    CellMap(int total, int stripeCells, List<CellRuns> inUse) {
        this.total = total;
        this.stripeCells = stripeCells;
        inUse.forEach(cells -> cells.runs().forEach(run -> taken.set(run.start(), run.end())));
    }

    /**
     * Takes neighbouring free cells within one stripe.
     *
     * @return at least one and at most that many
     * @throws Problem {@link Problem.Kind#CASEBOOK_FULL}
     */
    synchronized CellRuns.Run take(int wanted) throws Problem {
        int start = taken.nextClearBit(hint);
        if (start >= total) {
            start = taken.nextClearBit(0);
        }
        if (start >= total) {
            throw new Problem(Problem.Kind.CASEBOOK_FULL);
        }
        int end = Math.min(total, start - start % stripeCells + stripeCells);
        int nextTaken = taken.nextSetBit(start);
        int stop = Math.min(start + wanted, nextTaken < 0 ? end : Math.min(end, nextTaken));
        taken.set(start, stop);
        hint = stop;
        return new CellRuns.Run(start, stop - start);
    }

    synchronized void give(CellRuns.Run run) {
        taken.clear(run.start(), run.end());
        hint = Math.min(hint, run.start());
    }

    synchronized long free() {
        return total - taken.cardinality();
    }

    synchronized long used() {
        return taken.cardinality();
    }

    synchronized int total() {
        return total;
    }

    /** Makes the compartment's share larger. */
    synchronized void grow(int cells) {
        total = Math.max(total, cells);
    }
}
