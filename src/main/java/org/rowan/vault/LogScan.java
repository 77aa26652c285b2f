package org.rowan.vault;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    static Optional<LogScan> of(LogRing ring) {
        Map<Long, LogRing.Opened> cells = new HashMap<>();
        ring.openAll().forEach(cell -> cell.ifPresent(opened -> cells.put(opened.cell().number(), opened)));
        Optional<LogRing.Opened> newest = cells.values().stream().max(
                Comparator.<LogRing.Opened>comparingLong(opened -> opened.cell().session())
                        .thenComparingLong(opened -> opened.cell().number()));
        return newest.map(head -> walk(cells, head));
    }

    private static LogScan walk(Map<Long, LogRing.Opened> cells, LogRing.Opened head) {
        Map<Long, LogRing.Opened> chain = chain(cells, head);
        LogWalk walk = new LogWalk(head.cell());
        for (long number = head.cell().state().from(); number <= head.cell().number(); number++) {
            walk.at(number, chain.get(number));
        }
        return walk.result();
    }

    // Backwards from the newest cell, because each names the one before it.
    private static Map<Long, LogRing.Opened> chain(Map<Long, LogRing.Opened> cells, LogRing.Opened head) {
        Map<Long, LogRing.Opened> chain = new HashMap<>(Map.of(head.cell().number(), head));
        LogRing.Opened above = head;
        for (long number = head.cell().number() - 1; number >= head.cell().state().from(); number--) {
            LogRing.Opened cell = cells.get(number);
            if (cell != null && cell.precedes(above)) {
                chain.put(number, cell);
                above = cell;
            }
        }
        return chain;
    }
}
