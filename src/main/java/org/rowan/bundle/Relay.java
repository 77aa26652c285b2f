package org.rowan.bundle;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.rowan.model.Problem;

/**
 * A few parts of memory that go round between two threads: one fills them, the other empties them. Encrypting,
 * hashing and the disk then need not wait for each other, and no more than these parts is ever held.
 */
final class Relay {
    static final int PART_BYTES = 1 << 18;
    private static final int PARTS = 4;
    /** What it holds at most. */
    static final int HELD_BYTES = PARTS * PART_BYTES;
    private final List<Part> parts = Stream.generate(Part::new).limit(PARTS).toList();
    private final BlockingQueue<Part> free = new LinkedBlockingQueue<>(parts);
    private final BlockingQueue<Part> full = new LinkedBlockingQueue<>();
    private final Part end = new Part();
    private final FutureTask<Void> work;
    private final Thread thread;
    private volatile boolean stopped;

    /** Bytes from {@code at} up to {@code limit}. */
    static final class Part {
        final byte[] bytes = new byte[PART_BYTES];
        int at;
        int limit;
    }

    /** @param work done on the other thread, from {@link #start} on */
    Relay(Callable<Void> work) {
        this.work = new FutureTask<>(work);
        thread = Thread.ofPlatform().daemon().name("bundle").unstarted(this.work);
    }

    void start() {
        thread.start();
    }

    /** @return a part to fill, the end when the other side is done; waits for one */
    Part free() throws Problem {
        return take(free);
    }

    /** @return a part that was filled, or the end; waits for one */
    Part full() throws Problem {
        return take(full);
    }

    void emptied(Part part) {
        part.at = 0;
        part.limit = 0;
        free.add(part);
    }

    void filled(Part part) {
        full.add(part);
    }

    /** Tells whoever empties that nothing more comes. */
    void noMore() {
        full.add(end);
    }

    /** Tells whoever fills that nothing more is taken. */
    void takesNoMore() {
        free.add(end);
    }

    boolean isEnd(Part part) {
        return part == end;
    }

    /** @return whether the owner has closed, and nothing more counts */
    boolean isStopped() {
        return stopped;
    }

    /** Waits for the other thread; what failed there fails here. */
    void outcome() throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Ends the other thread, waits for it, and wipes what was on the way. */
    void stop() throws Problem {
        stopped = true;
        noMore();
        takesNoMore();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            parts.forEach(p -> Arrays.fill(p.bytes, (byte) 0));
        }
    }

    private static Part take(BlockingQueue<Part> from) throws Problem {
        try {
            return from.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Problem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Problem(e, Problem.Kind.CANCELLED);
    }
}
