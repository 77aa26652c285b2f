package org.rowan.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rowan.model.Finding;
import org.rowan.model.Problem;

/**
 * The working database, its base copy and its log as one thing: what {@link #save} and {@link #bulk} return from is
 * kept. Casebook format, sections 6 and 7. For one thread at a time; after a failed write it refuses everything.
 */
final class DurableDatabase {
    private final Parts parts;
    private final LiveDatabase live;
    private final List<Finding> findings = new CopyOnWriteArrayList<>();
    private ChangeLog log;
    private PageWatch watch;
    private volatile boolean failed;
    private boolean inBulk;

    private DurableDatabase(Parts parts, Application application) {
        this.parts = parts;
        this.live = new LiveDatabase(parts, application, findings);
    }

    /** Recovers what is there and opens it. */
    static DurableDatabase open(Parts parts, Application application) throws Problem {
        DurableDatabase durable = new DurableDatabase(parts, application);
        boolean open = false;
        try {
            durable.recover();
            open = true;
            return durable;
        } catch (SQLException e) {
            throw SqlProblem.of(e);
        } finally {
            if (!open) {
                durable.close();
            }
        }
    }

    private void recover() throws Problem, SQLException {
        Recovery.Result found = new Recovery(parts.copies(), parts.ring(), parts.randomness()).run();
        log = found.log();
        findings.addAll(found.findings());
        watch = new PageWatch(parts.copies(), findings);
        load(found.sets());
        log.continueFrom(live.tables().sequence());
        if (found.mustWipe()) {
            orFail(this::finishWiping);
        }
        if (live.isMigrated()) {
            checkpointUnlessDamaged();
        }
    }

    // SQLite may stumble over a damaged page that the base copy still has.
    private void load(List<ChangeSet> sets) throws Problem, SQLException {
        try {
            live.open(sets);
        } catch (SQLException e) {
            if (!SqlProblem.isDamage(e) || !mend()) {
                throw e;
            }
        }
    }

    private void finishWiping() throws SQLException, Problem {
        new Wiping(parts, live.tables()).run(log);
        log.settle(LogState.Marker.END, log.state().generation());
    }

    Connection connection() {
        return live.database().connection();
    }

    Database database() {
        return live.database();
    }

    VaultTables tables() {
        return live.tables();
    }

    ChangeLog log() {
        return log;
    }

    /** @return what was found damaged or mended so far; safe to call from any thread */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** @throws Problem {@link Problem.Kind#STORAGE_FAILED} once a write has failed */
    void refuseWhenFailed() throws Problem {
        if (failed) {
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        }
    }

    /** From now on everything is refused; opening again recovers. Safe to call from any thread. */
    void fail() {
        failed = true;
    }

    /** @return the change set's sequence, once it is durable */
    long save(SavedChange change) throws Problem, SQLException {
        if (inBulk) {
            throw new IllegalStateException("saving inside a bulk change");
        }
        byte[] payload = change.encode();
        try {
            save(change, payload);
            return log.sequence();
        } finally {
            Arrays.fill(payload, (byte) 0);
        }
    }

    private void save(SavedChange change, byte[] payload) throws Problem, SQLException {
        if (log.isTooLarge(payload.length)) {
            bulk(() -> {
                live.applyOpen(change);
                live.release();
                return null;
            });
        } else {
            append(change, payload);
        }
    }

    private void append(SavedChange change, byte[] payload) throws Problem, SQLException {
        if (log.isFullFor(payload.length)) {
            throw damage();
        }
        live.applyOpen(change);
        orFail(() -> {
            log.append(payload);
            live.release();
        });
        if (log.isHalfFull() && isSound()) {
            checkpoint(false);
        }
    }

    /** Work in the open transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException, Problem;
    }

    /** Checkpoint, work, checkpoint; when the work fails nothing has changed. */
    <T> T bulk(Work<T> work) throws Problem, SQLException {
        if (inBulk) {
            throw new IllegalStateException("a bulk change inside a bulk change");
        }
        requireSound();
        checkpoint();
        T result = undoUnlessWhole(work);
        checkpoint(true);
        return result;
    }

    private <T> T undoUnlessWhole(Work<T> work) throws Problem, SQLException {
        boolean whole = false;
        inBulk = true;
        try {
            live.tables().forgetFreed();
            T result = work.run();
            whole = true;
            return result;
        } finally {
            inBulk = false;
            if (!whole) {
                live.database().rollback();
            }
        }
    }

    /** Carries out a change set inside a bulk change. */
    void apply(byte[] changeSet) throws SQLException, Problem {
        live.apply(changeSet);
    }

    /** Before closing: leaves the log to carry what a damaged database can't take. */
    void checkpointUnlessDamaged() throws Problem, SQLException {
        if (live.isChanged() && isSound()) {
            checkpoint(false);
        }
    }

    /** Writes what was saved into both copies; nothing when nothing was saved since the last time. */
    void checkpoint() throws Problem, SQLException {
        if (live.isChanged()) {
            requireSound();
            checkpoint(false);
        }
    }

    private void checkpoint(boolean wipe) throws Problem {
        orFail(() -> new Checkpoint(parts, log, live).run(wipe));
        live.setChanged(false);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException, Problem;
    }

    private void orFail(Step step) throws Problem {
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

    private void requireSound() throws Problem, SQLException {
        if (!isSound()) {
            throw damage();
        }
    }

    private static Problem damage() {
        return new Problem(Problem.Kind.DATABASE_DAMAGED, "database");
    }

    private boolean isSound() throws Problem, SQLException {
        while (watch()) {
            // Every page has to be seen before one is written.
        }
        return !watch.hasLost();
    }

    /**
     * Verifies the next pages, and mends what one of the copies still has.
     *
     * @return whether there is more to verify
     */
    boolean watch() throws Problem, SQLException {
        if (!watch.isDone()) {
            mend(nextToMend());
        }
        return !watch.isDone();
    }

    private List<Integer> nextToMend() throws Problem {
        List<Integer> numbers = new ArrayList<>();
        orFail(() -> numbers.addAll(watch.step()));
        return numbers;
    }

    private void mend(List<Integer> numbers) throws Problem, SQLException {
        if (!numbers.isEmpty()) {
            live.close();
            orFail(() -> watch.mend(numbers));
            live.open(LogScan.of(parts.ring()).map(LogScan::sets).orElse(List.of()));
        }
    }

    /** @return whether pages were found damaged and are mended; then what failed may be tried again */
    boolean mend() throws Problem, SQLException {
        List<Integer> numbers = new ArrayList<>();
        while (!watch.isDone()) {
            numbers.addAll(nextToMend());
        }
        mend(numbers);
        return !numbers.isEmpty();
    }

    /** Forgets the open transaction and closes the database. */
    void close() {
        failed = true;
        try {
            live.close();
        } catch (SQLException e) {
            // Nothing is lost with it: what was saved is in the log.
        }
    }
}
