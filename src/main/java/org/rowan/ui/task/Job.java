package org.rowan.ui.task;

import java.util.function.Consumer;
import org.rowan.model.Problem;

/**
 * Something to be done, what it is called while it runs, and what comes after.
 *
 * @param name   said at the foot of the window when it takes longer than a second; names no person and no case
 * @param unit   what its progress counts
 * @param done   gets the result, on the window's thread
 * @param failed gets the problem, on the window's thread; null: the handler of {@link Tasks} does
 */
public record Job<T>(String name, Unit unit, Step<T> step, Consumer<? super T> done, Consumer<Problem> failed) {
    /** What progress counts. */
    public enum Unit {
        /** Bytes: shown as sizes, with speed and time left. */
        BYTES,
        /** Things: shown as numbers, with time left. */
        ITEMS,
        /** Nothing that would mean something to people: a bar only. */
        STEPS
    }

    /** @return a job that counts nothing, with nothing to do afterwards */
    public static <T> Job<T> of(String name, Step<T> step) {
        return new Job<>(name, Unit.STEPS, step, result -> { }, null);
    }

    /** @return this job, counting */
    public Job<T> counting(Unit counted) {
        return new Job<>(name, counted, step, done, failed);
    }

    /** @return this job, followed by something on the window's thread */
    public Job<T> then(Consumer<? super T> next) {
        return new Job<>(name, unit, step, next, failed);
    }

    /** @return this job, its problem told where it happened and not by the common handler */
    public Job<T> orElse(Consumer<Problem> handler) {
        return new Job<>(name, unit, step, done, handler);
    }
}
