package org.rowan.vault;

import java.sql.SQLException;
import org.rowan.model.Problem;

/** Remembers that a write failed: from then on nobody can know what the disk holds, until it is read anew. */
final class WriteFailure {
    private volatile boolean failed;

    /** A step that writes. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException, Problem;
    }

    /** Takes a step; however it fails, it is the last. */
    void orFail(Step step) throws Problem {
        refuse();
        boolean done = false;
        try {
            step.run();
            done = true;
        } catch (SQLException e) {
            throw new Problem(e, Problem.Kind.STORAGE_FAILED);
        } finally {
            failed |= !done;
        }
    }

    /** From now on everything is refused. Safe to call from any thread. */
    void fail() {
        failed = true;
    }

    /** @throws Problem {@link Problem.Kind#STORAGE_FAILED} once a write has failed */
    void refuse() throws Problem {
        if (failed) {
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        }
    }
}
