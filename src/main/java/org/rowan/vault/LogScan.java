package org.rowan.vault;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.model.Problem;

/**
 * What a ring holds. Casebook format, section 6.
 *
 * @param state    the last step of a checkpoint
 * @param session  of the newest cell
 * @param next     number of the cell to be written next
 * @param lastTag  of the cell before that
 * @param sequence of the newest change set
 * @param sets     complete change sets, oldest first; those that the base holds already may be among them
 * @param damaged  numbers of cells that are missing from the chain
 * @param closed   whether the end of the log stands behind the last cell
 */
record LogScan(LogState state, long session, long next, byte[] lastTag, long sequence, List<ChangeSet> sets,
        List<Long> damaged, boolean closed) {
    /** @return empty when no cell opens */
    static Optional<LogScan> of(LogRing ring) throws Problem {
        Map<Long, LogRing.Opened> cells = new HashMap<>();
        ring.openAll().forEach(cell -> cell.ifPresent(opened -> cells.put(opened.cell().number(), opened)));
        Optional<LogRing.Opened> newest = cells.values().stream().max(
                Comparator.<LogRing.Opened>comparingLong(opened -> opened.cell().session())
                        .thenComparingLong(opened -> opened.cell().number()));
        return newest.map(head -> walk(cells, head.cell()));
    }

    private static LogScan walk(Map<Long, LogRing.Opened> cells, LogCell head) {
        LogWalk walk = new LogWalk(head.state().from());
        for (long number = head.state().from(); number <= head.number(); number++) {
            walk.at(number, cells.get(number));
        }
        return walk.result(head);
    }
}
