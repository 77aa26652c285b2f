package org.rowan.vault;

import java.sql.Connection;
import java.sql.SQLException;
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
    private final ChangeLog log;
    private final Mending mending;
    private final WriteFailure failure = new WriteFailure();
    private final List<Finding> findings = new CopyOnWriteArrayList<>();
    private boolean inBulk;
    private boolean saved;

    private DurableDatabase(Parts parts, Application application, Recovery.Result found) throws Problem {
        this.parts = parts;
        this.live = new LiveDatabase(parts, application, findings);
        this.log = found.log();
        findings.addAll(found.findings());
        this.mending = new Mending(parts, live, failure, findings);
    }

    /** Recovers what is there and opens it. */
    static DurableDatabase open(Parts parts, Application application) throws Problem {
        Recovery.Result found = new Recovery(parts.copies(), parts.ring(), parts.randomness()).run();
        DurableDatabase durable = new DurableDatabase(parts, application, found);
        boolean open = false;
        try {
            durable.start(found);
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

    private void start(Recovery.Result found) throws Problem, SQLException {
        mending.load(found.sets());
        log.continueFrom(live.tables().sequence());
        if (found.mustWipe()) {
            failure.orFail(this::finishWiping);
        }
        if (live.isMigrated()) {
            checkpointUnlessDamaged();
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

    Mending mending() {
        return mending;
    }

    /** @return what keeps everybody out after a failed write */
    WriteFailure failure() {
        return failure;
    }

    /** @return what was found damaged or mended so far; safe to call from any thread */
    List<Finding> findings() {
        return List.copyOf(findings);
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
        failure.orFail(() -> {
            log.append(payload);
            live.release();
        });
        saved = true;
        if (log.isHalfFull()) {
            checkpointUnlessDamaged();
        }
    }

    /** Carries out a change set inside a bulk change. */
    void apply(byte[] changeSet) throws SQLException, Problem {
        live.apply(changeSet);
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

    /** Writes what the log holds into both copies; nothing when they hold it already. */
    void checkpoint() throws Problem, SQLException {
        if (live.isChanged()) {
            requireSound();
            checkpoint(false);
        }
    }

    /** Leaves the log to carry what a damaged database can't take. */
    void checkpointUnlessDamaged() throws Problem, SQLException {
        if (live.isChanged() && mending.isSound()) {
            checkpoint(false);
        }
    }

    /**
     * A checkpoint when this session has saved something since the last, and otherwise what looks like one. What an
     * earlier session left in the log stays there: a session of the other compartment would leave it too.
     *
     * @return how many checkpoints that were
     */
    int settle() throws Problem, SQLException {
        if (saved && mending.isSound()) {
            checkpoint(false);
            return 1;
        }
        parts.idle().checkpoint();
        return 0;
    }

    /** @return a number that each save makes larger by one */
    long saves() {
        return log.sequence();
    }

    /** @return a number that each checkpoint makes larger by one */
    int generation() {
        return log.state().generation();
    }

    private void checkpoint(boolean wipe) throws Problem {
        failure.orFail(() -> new Checkpoint(parts, log, live).run(wipe));
        live.setChanged(false);
        saved = false;
    }

    private void requireSound() throws Problem, SQLException {
        if (!mending.isSound()) {
            throw damage();
        }
    }

    private static Problem damage() {
        return new Problem(Problem.Kind.DATABASE_DAMAGED, "database");
    }

    /** Forgets the open transaction and closes the database. */
    void close() {
        failure.fail();
        try {
            live.close();
        } catch (SQLException e) {
            // Nothing is lost with it: what was saved is in the log.
        }
    }
}
