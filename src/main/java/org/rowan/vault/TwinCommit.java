package org.rowan.vault;

import java.io.File;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * SQLite's writing to a working copy, with a twin. SQLite tells neither which pages it writes nor when, so another
 * thread writes page 1 of the other working copy as often meanwhile; a coin says which of the files is written first,
 * and the first stands alone for the same time either way. Casebook format, section 7. For one use.
 */
final class TwinCommit {
    /** About the time that SQLite takes for a page. */
    private static final long PAGE_NANOS = 20_000;

    private static final Executor BESIDE =
            work -> Thread.ofPlatform().daemon().name("vault-twin").start(work);

    private final File own;
    private final File other;
    private final PresentBytes twin;
    private volatile boolean ended;

    TwinCommit(File own, File other, PresentBytes twin) {
        this.own = own;
        this.other = other;
        this.twin = twin;
    }

    void run(HeldFiles.Commit commit, boolean twinFirst) throws SQLException {
        if (twinFirst) {
            twin.write();
        }
        long start = System.nanoTime();
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> writeAlong(start, twinFirst), BESIDE);
        try {
            commit.run();
        } finally {
            ended = true;
            beside.join();
        }
    }

    private void writeAlong(long start, boolean twinFirst) {
        while (!ended && !isWritten()) {
            Thread.onSpinWait();
        }
        long begun = System.nanoTime();
        if (!twinFirst) {
            waitUntil(begun + (begun - start));
        }
        do {
            twin.write();
            waitUntil(System.nanoTime() + PAGE_NANOS);
        } while (!ended);
    }

    // Both are asked: some systems date a file's next write more exactly once somebody has asked.
    private boolean isWritten() {
        return other.lastModified() != 0 & own.lastModified() != FolderDates.MODIFIED.toMillis();
    }

    private static void waitUntil(long nanos) {
        while (System.nanoTime() - nanos < 0) {
            Thread.onSpinWait();
        }
    }
}
