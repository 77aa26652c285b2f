package org.rowan.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.rowan.ui.window.Ending;

/** Ends this process in the time that is promised, and starts a fresh one in its place. */
final class ProcessEnding implements Ending {
    /** Under a tenth of a second, which counts from the key and not from here. */
    private static final Duration LONGEST = Duration.ofMillis(80);
    /** When Java itself is held up, then the system ends it. */
    private static final Duration WHATEVER_JAVA_DOES = Duration.ofMillis(90);

    private final SystemExit exit = new SystemExit();
    private final Optional<FreshProcess> fresh;

    /** @param fresh empty where no process like this one can be started */
    ProcessEnding(Optional<FreshProcess> fresh) {
        this.fresh = fresh;
    }

    @Override
    public Runnable begin(Next next) {
        long end = System.nanoTime() + LONGEST.toNanos();
        exit.after(WHATEVER_JAVA_DOES);
        Thread start = thread("fresh", () -> fresh.ifPresent(like -> like.start(WindowArguments.of(next).words())));
        thread("deadline", () -> {
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            exit.now();
        });
        return () -> end(start);
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    private void end(Thread start) {
        try {
            start.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        exit.now();
    }
}
