package org.rowan.vault;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rowan.model.Problem;

/**
 * Has the bytes of a long file brought to the disk on another thread while more of them are made, so that the force at
 * its end, which this does not replace, finds little left to do. For one thread.
 */
public final class WriteOut implements AutoCloseable {
    private static final CompletableFuture<Optional<Problem>> NOTHING =
            CompletableFuture.completedFuture(Optional.empty());
    private final long step;
    private final Work work;
    private CompletableFuture<Optional<Problem>> underWay = NOTHING;
    private long waiting;

    /** Brings what was written so far to the disk, and returns when it is there. */
    @FunctionalInterface
    public interface Work {
        void run() throws Problem;
    }

    /**
     * @param step so many bytes are worth the work
     * @param work never done twice at the same time
     */
    public WriteOut(long step, Work work) {
        this.step = step;
        this.work = work;
    }

    /**
     * Counts what was written; does not wait for the disk.
     *
     * @throws Problem what failed on the other thread
     */
    public void wrote(long bytes) throws Problem {
        waiting += bytes;
        if (waiting >= step && underWay.isDone()) {
            settle();
            waiting = 0;
            underWay = CompletableFuture.supplyAsync(this::failure,
                    run -> Thread.ofPlatform().daemon().name("write out").start(run));
        }
    }

    private Optional<Problem> failure() {
        try {
            work.run();
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        }
    }

    private void settle() throws Problem {
        Optional<Problem> failed = underWay.join();
        underWay = NOTHING;
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    /** Waits for the other thread. */
    @Override
    public void close() throws Problem {
        settle();
    }
}
