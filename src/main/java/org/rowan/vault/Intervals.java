package org.rowan.vault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rowan.crypto.Randomness;

/**
 * The times between two forced writes of a checkpoint, by lot, and longer than the work between them takes: file
 * systems write down when something was forced, and that shall not tell how much was written. Casebook format,
 * section 2. Safe for use by several threads.
 */
final class Intervals {
    private final Duration least;
    private final Randomness randomness;
    private final CountDownLatch hurried = new CountDownLatch(1);

    /** @param least the shortest; the longest is twice as long */
    Intervals(Duration least, Randomness randomness) {
        this.least = least;
        this.randomness = randomness;
    }

    Interval begin() {
        long nanos = least.isZero() ? 0 : (long) ((1 + randomness.even()) * least.toNanos());
        return new Interval(System.nanoTime() + nanos);
    }

    /** From now on nobody waits any longer, those who wait already among them. */
    void hurry() {
        hurried.countDown();
    }

    /** One of them, which has begun. */
    final class Interval {
        private final long end;

        private Interval(long end) {
            this.end = end;
        }

        /** Waits for its end. Whoever is interrupted is in a hurry too, and waits no longer. */
        void await() {
            try {
                hurried.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
