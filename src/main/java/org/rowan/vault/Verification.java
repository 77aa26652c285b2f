package org.rowan.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Finding;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * Checks every page, log cell and media cell that a compartment uses, a part at a time, so that others can work between.
 * For one use.
 */
final class Verification {
    private static final int PAGES = 256;

    private final Parts parts;
    private final DurableDatabase durable;
    private final Guard guard;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private long done;
    private long total;

    Verification(Parts parts, DurableDatabase durable, Guard guard, Progress progress) {
        this.parts = parts;
        this.durable = durable;
        this.guard = guard;
        this.progress = progress;
    }

    List<Finding> run() throws Problem {
        int pages = guard.run(this::begin);
        for (int first = 1; first <= pages; first += PAGES) {
            int from = first;
            int count = Math.min(PAGES, pages - first + 1);
            report(guard.run(() -> parts.copies().compare(from, count)));
            advance((long) count * PageCodec.PAGE);
        }
        for (Id id : guard.run(() -> durable.tables().media())) {
            media(id);
        }
        return List.copyOf(findings);
    }

    private int begin() throws Problem, SQLException {
        durable.checkpointUnlessDamaged();
        log();
        int pages = parts.copies().header(DatabaseCopies.Side.WORK).map(PageHeader::pages).orElse(1);
        long cells = durable.tables().cellsInUse().stream().mapToLong(CellRuns::count).sum();
        total = (long) pages * PageCodec.PAGE + cells * parts.constants().mediaCellBytes();
        return pages;
    }

    private void advance(long bytes) throws Problem {
        done += bytes;
        progress.at(Math.min(done, total), total);
    }

    private void log() {
        Optional<LogScan> scan = LogScan.of(parts.ring());
        scan.map(LogScan::damaged).orElse(List.of()).forEach(number -> findings.add(LogFinding.cell(number)));
        long next = durable.log().next();
        if (scan.isEmpty() || scan.get().next() != next || !scan.get().closed()) {
            findings.add(LogFinding.cell(next));
        }
    }

    private void report(PageComparison found) {
        report(found.work(), "working copy", "damaged");
        report(found.base(), "base copy", "damaged");
        report(found.both(), "both copies", "damaged");
        report(found.apart(), "both copies", "different");
    }

    private void report(List<Integer> numbers, String copy, String what) {
        numbers.forEach(number -> findings.add(new Finding(copy + ", page " + number, what)));
    }

    // Media may be destroyed while it is read; then it is no finding.
    private void media(Id id) throws Problem {
        Optional<StoredMedia> media = guard.run(() -> durable.tables().find(id));
        if (media.isEmpty()) {
            return;
        }
        try (StoredMedia stored = media.get()) {
            List<Finding> found = new ArrayList<>();
            for (MediaSegment segment : stored.segments()) {
                segment(id, segment, found);
            }
            if (!found.isEmpty() && guard.run(() -> durable.tables().media().contains(id))) {
                findings.addAll(found);
            }
        }
    }

    private void segment(Id id, MediaSegment segment, List<Finding> found) throws Problem {
        for (long index = 0; index < segment.cells().count(); index++) {
            if (!parts.media().isSound(id, segment, index)) {
                found.add(new Finding("media " + id + ", cell " + index, "damaged"));
            }
            advance(parts.constants().mediaCellBytes());
        }
    }
}
