package org.rowan.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Finding;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Checks every page, log cell and media cell that a compartment uses, while its copies rest. For one use. */
final class Verification {
    private static final int PAGES = 256;

    private final Parts parts;
    private final DurableDatabase durable;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private long done;
    private long total;

    Verification(Parts parts, DurableDatabase durable, Progress progress) {
        this.parts = parts;
        this.durable = durable;
        this.progress = progress;
    }

    List<Finding> run() throws Problem, SQLException {
        int pages = parts.copies().header(DatabaseCopies.Side.WORK).map(PageHeader::pages).orElse(1);
        long cells = durable.tables().cellsInUse().stream().mapToLong(CellRuns::count).sum();
        total = (long) pages * PageCodec.PAGE + cells * parts.constants().mediaCellBytes();
        log();
        pages(pages);
        media();
        return List.copyOf(findings);
    }

    private void advance(long bytes) throws Problem {
        done += bytes;
        progress.at(done, total);
    }

    private void log() throws Problem {
        Optional<LogScan> scan = LogScan.of(parts.ring());
        scan.map(LogScan::damaged).orElse(List.of()).forEach(number -> findings.add(LogFinding.cell(number)));
        long next = durable.log().next();
        if (scan.isEmpty() || scan.get().next() != next || !scan.get().closed()) {
            findings.add(LogFinding.cell(next));
        }
    }

    private void pages(int pages) throws Problem {
        for (int first = 1; first <= pages; first += PAGES) {
            int count = Math.min(PAGES, pages - first + 1);
            PageComparison found = parts.copies().compare(first, count);
            report(found.work(), "working copy", "damaged");
            report(found.base(), "base copy", "damaged");
            report(found.both(), "both copies", "damaged");
            report(found.apart(), "both copies", "different");
            advance((long) count * PageCodec.PAGE);
        }
    }

    private void report(List<Integer> numbers, String copy, String what) {
        numbers.forEach(number -> findings.add(new Finding(copy + ", page " + number, what)));
    }

    private void media() throws Problem, SQLException {
        for (Id id : durable.tables().media()) {
            try (StoredMedia media = durable.tables().find(id).orElseThrow()) {
                for (MediaSegment segment : media.segments()) {
                    segment(id, segment);
                }
            }
        }
    }

    private void segment(Id id, MediaSegment segment) throws Problem {
        for (long index = 0; index < segment.cells().count(); index++) {
            if (!parts.media().isSound(id, segment, index)) {
                findings.add(new Finding("media " + id + ", cell " + index, "damaged"));
            }
            advance(parts.constants().mediaCellBytes());
        }
    }
}
