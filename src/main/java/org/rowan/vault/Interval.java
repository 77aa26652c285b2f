package org.rowan.vault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.rowan.crypto.Randomness;

/**
 * The time between two forced writes of a checkpoint, by lot, and longer than the work between them takes: file
 * systems write down when something was forced, and that shall not tell how much was written. Casebook format,
 * section 2. For one use, by one thread.
 */
final class Interval {
    private final long end;

    private Interval(long end) {
        this.end = end;
    }

    /** @param least the shortest; the longest is twice as long */
    static Interval begin(Duration least, Randomness randomness) {
        long nanos = least.isZero() ? 0 : (long) ((1 + randomness.even()) * least.toNanos());
        return new Interval(System.nanoTime() + nanos);
    }

    /** Waits for its end. Whoever is interrupted is in a hurry and waits no longer. */
    void await() {
        for (long left = end - System.nanoTime(); left > 0 && !Thread.currentThread().isInterrupted();
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
