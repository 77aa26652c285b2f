package org.rowan.vault;

import java.time.Duration;
import org.rowan.crypto.Randomness;

/**
 * When idle writing has its turn. Turns come at random, as decays do. What the session wrote of itself takes the place
 * of the turns that follow, so that busy and idle times leave about as many traces. For one thread.
 */
final class Turns {
    private static final int MOST_OWED = 30;

    private final Duration mean;
    private final Randomness randomness;
    private long counted;

    /** @param made how often the session has written so far */
    Turns(Duration mean, Randomness randomness, long made) {
        this.mean = mean;
        this.randomness = randomness;
        this.counted = made;
    }

    /** @return the time until the next turn */
    Duration next() {
        return Duration.ofNanos((long) (-Math.log(1 - randomness.even()) * mean.toNanos()));
    }

    /**
     * Takes a turn.
     *
     * @param made how often the session has written by now
     * @return whether there is something to write; else this turn pays for a write that was made
     */
    boolean isDue(long made) {
        counted = Math.max(counted, made - MOST_OWED);
        boolean paid = counted >= made;
        counted += paid ? 0 : 1;
        return paid;
    }

    /** What was made in a turn need not be paid for. */
    void made(long made) {
        counted += made;
    }
}
