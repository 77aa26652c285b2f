package org.rowan.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rowan.model.Problem;

/**
 * What happens while nobody waits: verifying pages after unlock, and a checkpoint when nothing was saved for a while.
 * A failure shows in the next call of somebody who does wait.
 */
final class Housekeeping {
    /** How long nobody must have saved before a checkpoint. */
    static final Duration IDLE = Duration.ofSeconds(30);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vault-housekeeping").factory());
    private final Duty watch;
    private final Duty checkpoint;
    private final Duration idle;
    private Future<?> due;

    /** Something to do; tells whether there is more of it. */
    @FunctionalInterface
    interface Duty {
        boolean perform() throws Problem;
    }

    Housekeeping(Duty watch, Duty checkpoint, Duration idle) {
        this.watch = watch;
        this.checkpoint = checkpoint;
        this.idle = idle;
    }

    synchronized void start() {
        thread.execute(() -> perform(watch));
    }

    /** Puts the checkpoint off again. */
    synchronized void saved() {
        if (due != null) {
            due.cancel(false);
        }
        if (!thread.isShutdown()) {
            due = thread.schedule(() -> perform(checkpoint), idle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void perform(Duty duty) {
        try {
            while (!thread.isShutdown() && duty.perform()) {
                // A part at a time, so that nobody waits long.
            }
        } catch (Problem e) {
            // The compartment refuses from now on, or the next checkpoint meets the same again.
        }
    }

    synchronized void stop() {
        thread.shutdownNow();
    }
}
