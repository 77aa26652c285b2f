package org.rowan.vault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rowan.model.Problem;

/**
 * What happens while nobody waits: verifying pages after unlock, and writing from time to time. A failure shows in the
 * next call of somebody who does wait.
 */
final class Housekeeping {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vault-housekeeping").factory());

    /** Something to do; tells whether there is more of it. */
    @FunctionalInterface
    interface Duty {
        boolean perform() throws Problem;
    }

    /** Begins something that goes on until there is no more of it. */
    synchronized void begin(Duty duty) {
        if (!thread.isShutdown()) {
            thread.execute(() -> perform(duty));
        }
    }

    /** Does something again and again, each time after the time that is given then. */
    synchronized void repeat(Supplier<Duration> pause, Guard.Storing work) {
        if (!thread.isShutdown()) {
            thread.schedule(() -> {
                try {
                    perform(() -> {
                        work.run();
                        return false;
                    });
                } finally {
                    repeat(pause, work);
                }
            }, pause.get().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void perform(Duty duty) {
        try {
            while (!thread.isShutdown() && duty.perform()) {
                // A part at a time, so that nobody waits long.
            }
        } catch (Problem e) {
            // The compartment refuses from now on, or the next checkpoint meets the same again.
        } catch (RuntimeException | Error mistake) {
            // The thread would keep it to itself.
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, mistake);
        }
    }

    synchronized void stop() {
        thread.shutdownNow();
    }
}
