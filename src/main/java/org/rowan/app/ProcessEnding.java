package org.rowan.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.rowan.ui.window.Ending;
import org.rowan.ui.window.Mistake;

/** Ends this process in the time that is promised, after which it is the next one's turn. */
final class ProcessEnding implements Ending {
    /** Under a tenth of a second, which counts from the key and not from here. */
    private static final Duration LONGEST = Duration.ofMillis(80);
    /** When Java itself is held up, then the system ends it. */
    private static final Duration WHATEVER_JAVA_DOES = Duration.ofMillis(90);

    private final SystemExit exit = new SystemExit();
    private Optional<Path> prepared = Optional.empty();
    private CompletableFuture<Optional<NextProcess>> next = CompletableFuture.completedFuture(Optional.empty());

    @Override
    public void prepare(Path folder) {
        if (!prepared.equals(Optional.of(folder))) {
            prepared = Optional.of(folder);
            next = next.thenApplyAsync(before -> {
                before.ifPresent(NextProcess::dismiss);
                return started(folder);
            });
        }
    }

    private static Optional<NextProcess> started(Path folder) {
        Optional<NextProcess> like = NextProcess.likeThis();
        like.ifPresent(waiting -> waiting.start(List.of(folder.toString())));
        return like;
    }

    @Override
    public Runnable begin(Optional<Mistake> mistake) {
        long end = System.nanoTime() + LONGEST.toNanos();
        exit.after(WHATEVER_JAVA_DOES);
        Thread.ofPlatform().daemon().name("deadline").start(() -> exitAt(end));
        CompletableFuture<Void> told = next.thenAccept(like -> like.ifPresent(
                waiting -> mistake.map(WindowArguments::word).ifPresent(waiting::add)));
        return () -> {
            told.join();
            exit.now();
        };
    }

    private void exitAt(long end) {
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        exit.now();
    }
}
