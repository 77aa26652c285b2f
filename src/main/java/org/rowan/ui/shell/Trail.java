package org.rowan.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.rowan.model.Id;

/** Where the user has been, for the way back. */
final class Trail {
    private static final int LONGEST = 50;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** A feature, and the record that it showed. */
    record Step(String feature, Optional<Id> record) {}

    void leave(Step step) {
        if (!step.equals(steps.peek())) {
            steps.push(step);
        }
        if (steps.size() > LONGEST) {
            steps.removeLast();
        }
    }

    Optional<Step> back() {
        return Optional.ofNullable(steps.poll());
    }
}
