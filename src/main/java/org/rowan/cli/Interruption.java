package org.rowan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Ctrl+C as a cancel: the running work rolls back and removes what it wrote halfway, then the process ends. */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean asked;

    /** From now on the process waits for {@link #close()} when it is told to end. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @return the progress, which stops the work once the process is told to end */
    Progress over(Progress progress) {
        return (done, total) -> {
            if (asked) {
                throw new Problem(Problem.Kind.CANCELLED);
            }
            progress.at(done, total);
        };
    }

    /** What the process does when it is told to end. */
    void interrupt() {
        asked = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
