package org.rowan.document;

import java.time.Duration;

/** The time and memory that one piece of work on a document gets; asked again and again, as a library can't be stopped. */
final class Budget {
    /** Unpacked bytes, all streams of a page together; they may all be needed at once. */
    static final long MOST_BYTES = 512L << 20;

    private long end;
    private long bytes;

    Budget(Duration time) {
        begin(time);
    }

    void begin(Duration time) {
        end = System.nanoTime() + time.toNanos();
        bytes = 0;
    }

    /** What was unpacked before is not needed any more. */
    void forget() {
        bytes = 0;
    }

    /** @throws LimitReached when that is more than there is left */
    void take(long more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new LimitReached();
        }
    }

    /** @throws LimitReached when the time is over */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new LimitReached();
        }
    }
}
