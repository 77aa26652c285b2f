package org.rowan.vault;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.rowan.model.Problem;

/** Lets one thread at a time work on a compartment, and none once a write has failed or the session was abandoned. */
final class Guard {
    private final ReentrantLock lock = new ReentrantLock();
    private final DurableDatabase durable;
    private final Parts parts;
    private volatile boolean ended;

    /** @param parts closed at the end */
    Guard(DurableDatabase durable, Parts parts) {
        this.durable = durable;
        this.parts = parts;
    }

    /** Work on the open compartment. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException, Problem;
    }

    /** @throws Problem {@link Problem.Kind#STORAGE_FAILED} after a failed write, and after the end */
    <T> T run(Work<T> work) throws Problem {
        lock.lock();
        try {
            durable.failure().refuse();
            return work.run();
        } catch (SQLException e) {
            throw SqlProblem.of(e);
        } finally {
            closeWhenEnded();
            lock.unlock();
        }
    }

    /** A write outside the database, by a thread that need not wait for others. */
    @FunctionalInterface
    interface Storing {
        void run() throws Problem;
    }

    /** After a failed write the compartment refuses everything. */
    void storing(Storing write) throws Problem {
        durable.failure().refuse();
        try {
            write.run();
        } catch (Problem e) {
            durable.failure().fail();
            throw e;
        }
    }

    /** Ends the session after what is under way; nobody is waited for. */
    void end() {
        ended = true;
        durable.failure().fail();
        if (lock.tryLock()) {
            try {
                closeWhenEnded();
            } finally {
                lock.unlock();
            }
        }
    }

    private void closeWhenEnded() {
        if (ended && lock.getHoldCount() == 1) {
            durable.close();
            parts.close();
        }
    }
}
