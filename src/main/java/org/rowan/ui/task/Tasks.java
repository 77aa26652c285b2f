package org.rowan.ui.task;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * The one way to do anything that may wait: away from the window's thread, with its result brought back to it. Called
 * on the window's thread only. After {@link #close} no result and no problem is told any more.
 */
public final class Tasks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Executor window;
    private final LongSupplier clock;
    private final Consumer<Problem> problems;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(Tasks::thread);
    private final List<Work> works = new CopyOnWriteArrayList<>();
    private final Set<Work> queued = ConcurrentHashMap.newKeySet();
    private final Map<Object, Work> latest = new HashMap<>();
    private Runnable began = () -> { };
    private volatile boolean closed;

    /** @param problems told what no job tells itself, on the window's thread; cancelling is never told */
    public Tasks(Consumer<Problem> problems) {
        this(problems, Platform::runLater, System::nanoTime);
    }

    Tasks(Consumer<Problem> problems, Executor window, LongSupplier clock) {
        this.problems = problems;
        this.window = window;
        this.clock = clock;
    }

    /** Does something that may take long, beside everything else. */
    public <T> Work start(Job<T> job) {
        Work work = begin(job);
        thread(() -> run(job, work, () -> !closed)).start();
        return work;
    }

    /**
     * Does something after everything queued before it: whatever reads and saves records in an order that matters.
     * Once this is closed, nothing.
     */
    public <T> Work queue(Job<T> job) {
        Work work = begin(job);
        queued.add(work);
        if (!closed) {
            queue.execute(() -> run(job, work, () -> !closed));
        }
        return work;
    }

    /** Starts a job whose result counts only while no newer one of the same topic has been started: search. */
    public <T> Work latest(Object topic, Job<T> job) {
        Work work = begin(job);
        Work older = latest.put(topic, work);
        if (older != null) {
            older.cancel();
        }
        thread(() -> run(job, work, () -> !closed && latest.get(topic) == work)).start();
        return work;
    }

    /** @return what runs now, oldest first */
    public List<Work> works() {
        return List.copyOf(works);
    }

    /**
     * Once: cancels what runs beside the queue, lets the queue come to its end, waits a little for what was cancelled,
     * then does the last thing on the queue's thread.
     *
     * @param last  closes what the jobs worked on
     * @param after told on the window's thread, although this is closed, how the last thing went
     */
    public void close(Step<Void> last, Consumer<Optional<Problem>> after) {
        if (closed) {
            return;
        }
        closed = true;
        List<Work> cancelled = cancel(work -> !queued.contains(work));
        queue.execute(() -> {
            awaitEnd(cancelled);
            Optional<Problem> problem = attempt(last);
            window.execute(() -> after.accept(problem));
        });
        queue.shutdown();
    }

    @Override
    public void close() {
        close(progress -> null, problem -> { });
    }

    /**
     * Cancels everything at once; what is queued is not begun any more.
     *
     * @param last done on a thread of its own, after waiting a little for what was cancelled
     */
    public void abandon(Runnable last) {
        closed = true;
        queue.shutdownNow();
        List<Work> cancelled = cancel(work -> !queued.contains(work));
        queued.forEach(Work::cancel);
        thread(() -> {
            awaitEnd(cancelled);
            last.run();
        }).start();
    }

    private List<Work> cancel(Predicate<Work> which) {
        List<Work> cancelled = works.stream().filter(which).toList();
        cancelled.forEach(Work::cancel);
        return cancelled;
    }

    /** So that what writes a file outwards can take away what it has written of it. */
    private static void awaitEnd(List<Work> cancelled) {
        try {
            for (Work work : cancelled) {
                work.awaitEnd(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls back whenever work begins. */
    void onBegin(Runnable listener) {
        began = listener;
    }

    private static Optional<Problem> attempt(Step<Void> step) {
        try {
            step.run(Progress.NONE);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problems.of(e));
        }
    }

    private <T> Work begin(Job<T> job) {
        Work work = new Work(job.name(), job.unit(), clock);
        works.add(work);
        began.run();
        return work;
    }

    private <T> void run(Job<T> job, Work work, BooleanSupplier wanted) {
        try {
            T result = job.step().run(work);
            tell(wanted, () -> job.done().accept(result));
        } catch (IOException e) {
            Problem problem = Problems.of(e);
            tell(wanted, () -> failed(job, problem));
        } finally {
            works.remove(work);
            queued.remove(work);
            work.ended();
        }
    }

    private void tell(BooleanSupplier wanted, Runnable what) {
        window.execute(() -> {
            if (wanted.getAsBoolean()) {
                what.run();
            }
        });
    }

    private void failed(Job<?> job, Problem problem) {
        if (job.failed() != null) {
            job.failed().accept(problem);
        } else if (problem.kind() != Problem.Kind.CANCELLED) {
            problems.accept(problem);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "work");
        thread.setDaemon(true);
        return thread;
    }
}
