package org.rowan.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.crypto.Randomness;
import org.rowan.model.Finding;
import org.rowan.model.Problem;

/**
 * Brings a compartment's files to rest after whatever ended the session before: both database copies equal, the end
 * of the log marked. Runs before SQLite sees the working copy. Casebook format, section 7.
 */
final class Recovery {
    private final DatabaseCopies copies;
    private final LogRing ring;
    private final Randomness randomness;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What recovery leaves.
     *
     * @param mustWipe whether overwriting what was destroyed is still to be done
     */
    record Result(ChangeLog log, List<ChangeSet> sets, List<Finding> findings, boolean mustWipe) {}

    Recovery(DatabaseCopies copies, LogRing ring, Randomness randomness) {
        this.copies = copies;
        this.ring = ring;
        this.randomness = randomness;
    }

    /** @throws Problem {@link Problem.Kind#DATABASE_DAMAGED} when neither copy can stand; both are kept */
    Result run() throws Problem {
        Optional<LogScan> scan = LogScan.of(ring);
        return scan.isPresent() ? byLog(scan.get()) : byCopies();
    }

    private Result byLog(LogScan scan) throws Problem {
        scan.damaged().forEach(number -> findings.add(LogFinding.cell(number)));
        ChangeLog log = new ChangeLog(ring, scan, randomness);
        int generation = scan.state().generation();
        switch (scan.state().marker()) {
            case COMMITTING -> {
                restore(DatabaseCopies.Side.BASE, generation - 1);
                log.mark(LogState.Marker.END, generation - 1);
            }
            case BEGIN -> { // perhaps of a change that destroys
                restore(DatabaseCopies.Side.WORK, generation);
                log.settle(LogState.Marker.WIPING, generation);
            }
            case WIPING, END -> rest(log, scan);
        }
        boolean mustWipe = log.state().marker() == LogState.Marker.WIPING;
        return new Result(log, scan.sets(), List.copyOf(findings), mustWipe);
    }

    private void restore(DatabaseCopies.Side from, int generation) throws Problem {
        copies.restore(from, of(from, generation).orElseThrow(() -> DatabaseCopies.damage(1)).pages());
    }

    private Optional<PageHeader> of(DatabaseCopies.Side side, int generation) throws Problem {
        return copies.header(side).filter(header -> header.generation() == generation);
    }

    // The working copy may have been damaged, or replaced by an older one, since it was last written.
    private void rest(ChangeLog log, LogScan scan) throws Problem {
        int generation = scan.state().generation();
        if (of(DatabaseCopies.Side.WORK, generation).isEmpty()) {
            restore(DatabaseCopies.Side.BASE, generation);
            findings.add(new Finding("database", "mended"));
        }
        if (!scan.closed()) {
            log.mark(scan.state().marker(), generation);
        }
    }

    // Nothing of the log opens: the working copy stands when all of it is sound, else the base copy.
    private Result byCopies() throws Problem {
        findings.add(new Finding("log", "damaged"));
        Optional<PageHeader> standing = sound(DatabaseCopies.Side.WORK);
        if (standing.isEmpty()) {
            standing = sound(DatabaseCopies.Side.BASE);
            copies.restore(DatabaseCopies.Side.BASE, standing.orElseThrow(() -> DatabaseCopies.damage(1)).pages());
            findings.add(new Finding("database", "mended"));
        } else {
            copies.restore(DatabaseCopies.Side.WORK, standing.get().pages());
        }
        ChangeLog log = ChangeLog.begin(ring, standing.get().generation(), randomness);
        return new Result(log, List.of(), List.copyOf(findings), false);
    }

    private Optional<PageHeader> sound(DatabaseCopies.Side side) throws Problem {
        Optional<PageHeader> header = copies.header(side);
        return header.isPresent() && copies.damaged(side, header.get().pages()).isEmpty() ? header : Optional.empty();
    }
}
