package org.rowan.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Tells when the time between two looks was not what it should have been: somebody set the clock, either way, or the
 * computer or the process was asleep. On Linux and macOS the ticks stand still in sleep and the clock does not; on
 * Windows both go on, and so does the gap.
 */
final class ClockJump implements BooleanSupplier {
    /** A clock that is put right over a network moves less. */
    private static final Duration JUMP = Duration.ofSeconds(5);
    /** A busy computer holds a look back for less. */
    private static final Duration GAP = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final LongSupplier ticks;
    private Instant lastTime;
    private long lastTick;

    /** @param ticks nanoseconds that nobody can set, as {@link System#nanoTime()} */
    ClockJump(InstantSource clock, LongSupplier ticks) {
        this.clock = clock;
        this.ticks = ticks;
    }

    @Override
    public boolean getAsBoolean() {
        Instant time = clock.instant();
        long tick = ticks.getAsLong();
        boolean jumped = lastTime != null
                && jumped(Duration.between(lastTime, time), Duration.ofNanos(tick - lastTick));
        lastTime = time;
        lastTick = tick;
        return jumped;
    }

    private static boolean jumped(Duration byClock, Duration byTicks) {
        return byClock.minus(byTicks).abs().compareTo(JUMP) > 0 || byTicks.compareTo(GAP) > 0;
    }
}
