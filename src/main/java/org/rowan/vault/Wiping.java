package org.rowan.vault;

import java.sql.SQLException;
import java.util.BitSet;
import org.rowan.crypto.Filler;
import org.rowan.model.Problem;

/**
 * Overwrites what a bulk change leaves behind: old log cells and freed media cells. Casebook format, section 10. Doing
 * it again after a crash does no harm: cells that belong to media again are left alone.
 */
final class Wiping {
    private final Parts parts;
    private final VaultTables tables;

    Wiping(Parts parts, VaultTables tables) {
        this.parts = parts;
        this.tables = tables;
    }

    void run(ChangeLog log) throws SQLException, Problem {
        log.wipe();
        BitSet inUse = new BitSet();
        tables.cellsInUse().forEach(cells -> cells.runs().forEach(run -> inUse.set(run.start(), run.end())));
        Filler filler = new Filler(parts.randomness());
        for (CellRuns.Run run : tables.freed()) {
            for (int cell = run.start(); cell < run.end(); cell++) {
                if (!inUse.get(cell)) {
                    parts.media().wipe(cell, filler);
                }
            }
        }
        parts.media().force();
    }
}
