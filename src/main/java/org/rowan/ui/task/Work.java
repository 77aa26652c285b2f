package org.rowan.ui.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A job under way. Progress comes from its own thread and may be read, or cancelled, from any. */
public final class Work implements Progress {
    private static final long WARM_UP = Duration.ofMillis(500).toNanos();

    private final String name;
    private final Job.Unit unit;
    private final LongSupplier clock;
    private final long started;
    private volatile long done;
    private volatile long total = -1;
    private volatile boolean cancelled;
    private volatile boolean cancellable;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param clock nanoseconds, as {@link System#nanoTime()} */
    Work(String name, Job.Unit unit, LongSupplier clock) {
        this.name = name;
        this.unit = unit;
        this.clock = clock;
        this.started = clock.getAsLong();
    }

    @Override
    public void at(long nowDone, long nowTotal) throws Problem {
        cancellable = true;
        done = nowDone;
        total = nowTotal;
        if (cancelled) {
            throw new Problem(Problem.Kind.CANCELLED);
        }
    }

    /** Asks the work to stop; it does so when it next tells its progress, and rolls back. */
    public void cancel() {
        cancelled = true;
    }

    void ended() {
        ended.countDown();
    }

    /** Waits until it has come to its end, but no longer than that. */
    void awaitEnd(Duration longest) throws InterruptedException {
        ended.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @return whether it was asked to stop */
    public boolean cancelled() {
        return cancelled;
    }

    /** @return whether it tells progress, and so can be stopped */
    public boolean cancellable() {
        return cancellable;
    }

    /** @return what the user calls it */
    public String name() {
        return name;
    }

    /** @return what it counts */
    public Job.Unit unit() {
        return unit;
    }

    /** @return units done so far */
    public long done() {
        return done;
    }

    /** @return units in all, -1 when unknown */
    public long total() {
        return total;
    }

    /** @return 0 to 1, or -1 when unknown */
    public double fraction() {
        return total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
    }

    /** @return how long it has been running */
    public Duration age() {
        return Duration.ofNanos(clock.getAsLong() - started);
    }

    /** @return units a second since the start; empty while it is too early to say */
    public Optional<Long> speed() {
        long nanos = age().toNanos();
        return nanos < WARM_UP || done == 0 ? Optional.empty() : Optional.of((long) (done * 1e9 / nanos));
    }

    /** @return how long it will still take at this speed; empty while it is too early to say */
    public Optional<Duration> left() {
        return total <= 0 ? Optional.empty() : speed().filter(s -> s > 0)
                .map(s -> Duration.ofSeconds(Math.max(1, (total - done) / s)));
    }
}
