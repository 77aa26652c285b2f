package org.rowan.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.text.Texts;

/** Progress as one line that is written over: amount, share, speed, time left. */
final class Meter implements Progress, AutoCloseable {
    private static final long STEP = 200_000_000L;
    private static final String CLEAR = "\r\033[K";

    private final Texts texts;
    private final PrintStream err;
    private final LongSupplier nanos;
    private final long start;
    private long shown;

    /** @param nanos a clock that only runs forward, such as {@link System#nanoTime} */
    Meter(Texts texts, PrintStream err, LongSupplier nanos) {
        this.texts = texts;
        this.err = err;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shown = start;
    }

    @Override
    public void at(long done, long total) throws Problem {
        long now = nanos.getAsLong();
        if (now - shown >= STEP) {
            shown = now;
            err.print(CLEAR + line(done, total, now - start));
            err.flush();
        }
    }

    private String line(long done, long total, long took) {
        long speed = (long) (done / (took / 1e9));
        if (total <= 0 || speed <= 0) {
            return texts.get("cli.meter.amount", texts.bytes(done));
        }
        Duration left = Duration.ofSeconds(Math.max(0, total - done) / speed);
        return texts.get("cli.meter.share", texts.bytes(done), texts.bytes(total), 100 * done / total,
                texts.speed(speed), texts.duration(left));
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (shown != start) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
