package org.rowan.vault;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.rowan.model.Problem;

/** Lets one thread at a time work on a compartment, and none once a write has failed or the session was abandoned. */
final class Guard {
    private final ReentrantLock lock = new ReentrantLock();
    private final DurableDatabase durable;
    private final Parts parts;
    private volatile Runnable after = () -> { };
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
            lock.unlock();
            closeWhenEnded();
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

    /** Waits for what is under way, then ends the session. */
    void end() {
        lock.lock();
        try {
            ended = true;
            durable.failure().fail();
            durable.close();
            parts.close();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the session without waiting for anybody.
     *
     * @param then run when nothing is written any more: here, or by the thread that is at work now
     */
    void endSoon(Runnable then) {
        after = then;
        ended = true;
        durable.failure().fail();
        closeWhenEnded();
    }

    private void closeWhenEnded() {
        if (ended && lock.tryLock()) {
            try {
                closeUnlessNested();
            } finally {
                lock.unlock();
            }
        }
    }

    private void closeUnlessNested() {
        if (lock.getHoldCount() == 1) {
            durable.close();
            parts.close();
            after.run();
        }
    }
}
