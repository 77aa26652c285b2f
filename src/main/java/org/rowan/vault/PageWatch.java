package org.rowan.vault;

import java.util.List;
import org.rowan.model.Finding;
import org.rowan.model.Problem;

/**
 * Goes once through both copies, a part at a time, before anything is committed: SQLite must not make a good page from
 * what it read of a bad one. Casebook format, section 7. For one thread at a time.
 */
final class PageWatch {
    private static final int STEP = 256;

    private final DatabaseCopies copies;
    private final int pages;
    private final List<Finding> findings;
    private int next = 1;
    private boolean lost;

    /** @param findings receives what is found */
    PageWatch(DatabaseCopies copies, List<Finding> findings) throws Problem {
        this.copies = copies;
        this.findings = findings;
        this.pages = copies.header(DatabaseCopies.Side.WORK).map(PageHeader::pages).orElse(1);
    }

    boolean isDone() {
        return next > pages;
    }

    /** @return whether a page was damaged in both copies */
    boolean hasLost() {
        return lost;
    }

    /**
     * Judges the next pages and mends the base copy's.
     *
     * @return pages of the working copy that are to be taken from the base copy while SQLite has it closed
     */
    List<Integer> step() throws Problem {
        PageComparison found = copies.compare(next, Math.min(STEP, pages - next + 1));
        next += STEP;
        lost |= !found.both().isEmpty();
        report(found.both(), "damaged");
        report(found.apart(), "different");
        report(found.base(), "mended");
        report(found.work(), "mended");
        copies.mend(DatabaseCopies.Side.WORK, found.base());
        return found.work();
    }

    private void report(List<Integer> numbers, String what) {
        numbers.forEach(number -> findings.add(new Finding("page " + number, what)));
    }

    /** Takes pages of the working copy from the base copy. */
    void mend(List<Integer> numbers) throws Problem {
        copies.mend(DatabaseCopies.Side.BASE, numbers);
    }
}
