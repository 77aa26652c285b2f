package org.rowan.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rowan.model.Finding;
import org.rowan.model.Problem;

/**
 * Opens the live database over pages that may be damaged, and replaces those that the base copy still has. Casebook
 * format, section 7. For one thread at a time.
 */
final class Mending {
    private final Parts parts;
    private final LiveDatabase live;
    private final WriteFailure failure;
    private final PageWatch watch;

    /** @param findings receives what is found */
    Mending(Parts parts, LiveDatabase live, WriteFailure failure, List<Finding> findings) throws Problem {
        this.parts = parts;
        this.live = live;
        this.failure = failure;
        this.watch = new PageWatch(parts.copies(), findings);
    }

    /** Opens the live database; SQLite may stumble over a damaged page, and then tries again. */
    void load(List<ChangeSet> sets) throws Problem, SQLException {
        try {
            live.open(sets);
        } catch (SQLException e) {
            if (!SqlProblem.isDamage(e) || !all()) {
                throw e;
            }
        }
    }

    /** @return whether every page was seen and none is damaged in both copies; sees the rest first */
    boolean isSound() throws Problem, SQLException {
        all();
        return !watch.hasLost();
    }

    /**
     * Verifies the next pages, and mends them.
     *
     * @return whether there is more to verify
     */
    boolean next() throws Problem, SQLException {
        if (!watch.isDone()) {
            replace(step());
        }
        return !watch.isDone();
    }

    /** @return whether pages were found damaged and are mended; then what failed may be tried again */
    boolean all() throws Problem, SQLException {
        List<Integer> numbers = new ArrayList<>();
        while (!watch.isDone()) {
            numbers.addAll(step());
        }
        replace(numbers);
        return !numbers.isEmpty();
    }

    private List<Integer> step() throws Problem {
        List<Integer> numbers = new ArrayList<>();
        failure.orFail(() -> numbers.addAll(watch.step()));
        return numbers;
    }

    // What SQLite made of the pages so far is forgotten with its transaction.
    private void replace(List<Integer> numbers) throws Problem, SQLException {
        if (!numbers.isEmpty()) {
            boolean done = false;
            try {
                live.close();
                failure.orFail(() -> watch.mend(numbers));
                live.open(LogScan.of(parts.ring()).map(LogScan::sets).orElse(List.of()));
                done = true;
            } finally {
                failUnless(done);
            }
        }
    }

    // A database that did not open again must not be asked anything; why it did not is the caller's to say.
    private void failUnless(boolean done) {
        if (!done) {
            failure.fail();
        }
    }
}
