package org.rowan.ui.window;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Asks once a second whether something tells that the person may have gone. On a thread of its own, which nothing in
 * the window holds up.
 */
final class Watch implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());

    /**
     * @param away asked on the watch's thread
     * @param lock done once, on the watch's thread; the watching ends before
     */
    Watch(BooleanSupplier away, Runnable lock) {
        thread.scheduleWithFixedDelay(() -> {
            if (away.getAsBoolean()) {
                close();
                lock.run();
            }
        }, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
