package org.rowan.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;

class TasksTest {
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final AtomicLong clock = new AtomicLong();
    private final Tasks tasks = new Tasks(p -> told.add(p.kind()), window::add, clock::get);

    /** Plays the window's thread for one event. */
    private void pump() throws InterruptedException {
        Runnable next = window.poll(10, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing came back to the window");
        next.run();
    }

    @Test
    void aResultComesBackOnTheWindowsThread() throws InterruptedException {
        Thread here = Thread.currentThread();
        tasks.start(Job.of("", p -> Thread.currentThread()).then(worker -> {
            told.add(worker != here);
            told.add(Thread.currentThread() == here);
        }));
        assertTrue(told.isEmpty());
        pump();
        assertEquals(List.of(true, true), List.copyOf(told));
    }

    @Test
    void aProblemGoesToItsOwnHandlerOrElseToTheCommonOne() throws InterruptedException {
        Step<Void> full = p -> {
            throw new Problem(Problem.Kind.DISK_FULL);
        };
        tasks.start(Job.of("", full));
        pump();
        tasks.start(Job.of("", full).orElse(p -> told.add("mine")));
        pump();
        assertEquals(List.of(Problem.Kind.DISK_FULL, "mine"), List.copyOf(told));
    }

    @Test
    void cancelledWorkStopsAndTellsNobody() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        Work work = tasks.start(Job.<Void>of("", p -> {
            await(cancelled);
            p.at(1, 2);
            return null;
        }).then(x -> told.add("done")));
        work.cancel();
        cancelled.countDown();
        pump();
        assertTrue(told.isEmpty());
    }

    @Test
    void queuedWorkKeepsItsOrder() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            int number = i;
            tasks.queue(Job.of("", p -> number).then(told::add));
        }
        for (int i = 0; i < 20; i++) {
            pump();
            assertEquals(i, told.poll());
        }
    }

    @Test
    void onlyTheLatestOfATopicIsTold() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        tasks.latest("search", Job.of("", p -> await(second)).then(x -> told.add("first")));
        tasks.latest("search", Job.of("", p -> await(second)).then(x -> told.add("second")));
        second.countDown();
        pump();
        pump();
        assertEquals(List.of("second"), List.copyOf(told));
    }

    @Test
    void closingLetsTheQueueEndCancelsTheRestAndTellsNothingMore() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        tasks.queue(Job.of("", p -> {
            await(closed);
            p.at(1, 2);
            return told.add("saved");
        }).then(x -> told.add("told")));
        Work beside = tasks.start(Job.of("", p -> await(closed)).then(x -> told.add("told")));
        tasks.close(p -> {
            told.add("last");
            throw new IOException();
        }, problem -> told.add(problem.map(Problem::kind)));
        assertTrue(beside.cancelled());
        closed.countDown();
        pump();
        pump();
        pump();
        tasks.queue(Job.of("", p -> told.add("too late")));
        tasks.close();
        assertEquals(List.of("saved", "last", Optional.of(Problem.Kind.STORAGE_FAILED)), List.copyOf(told));
    }

    @Test
    void whatTheFileSystemSaysBecomesAClearProblem() {
        assertEquals(Problem.Kind.NO_SUCH_FILE, Problems.of(new NoSuchFileException("a")).kind());
        assertEquals(Problem.Kind.NO_ACCESS, Problems.of(new AccessDeniedException("a")).kind());
        assertEquals(Problem.Kind.DISK_FULL,
                Problems.of(new FileSystemException("a", null, "No space left on device")).kind());
        assertEquals(Problem.Kind.DISK_FULL, Problems.of(new IOException("No space left on device")).kind());
        assertEquals(Problem.Kind.NO_ACCESS, Problems.of(new FileSystemException("a")).kind());
        assertEquals(Problem.Kind.STORAGE_FAILED, Problems.of(new IOException()).kind());
        Problem own = new Problem(Problem.Kind.NO_BUNDLE);
        assertEquals(own, Problems.of(own));
    }

    @Test
    void speedAndTimeLeftAreSaidOnceTheyMeanSomething() throws Problem {
        Work work = new Work("Attaching", Job.Unit.BYTES, clock::get);
        assertFalse(work.cancellable());
        assertEquals(-1, work.fraction());
        work.at(50, 200);
        clock.set(Duration.ofMillis(100).toNanos());
        assertEquals(Optional.empty(), work.speed());
        clock.set(Duration.ofSeconds(2).toNanos());
        assertEquals(Optional.of(25L), work.speed());
        assertEquals(Optional.of(Duration.ofSeconds(6)), work.left());
        assertEquals(0.25, work.fraction());
        assertTrue(work.cancellable());
    }

    private static Void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
            return null;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
