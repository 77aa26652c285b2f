package org.rowan.examiner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on by itself a little whenever somebody looks, and by months when it is told to. */
final class MovingClock implements InstantSource {
    private Instant now = Instant.parse("2025-02-03T08:00:00Z");

    synchronized void later(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusSeconds(7);
        return now;
    }
}
