package org.rowan.bundle.inbox;

import org.rowan.model.Hash;
import org.rowan.model.Problem;

/** What looking into a file came to. */
sealed interface Verdict {
    /** Is no bundle, as far as it is written. */
    record NoBundle() implements Verdict {}

    /** Is not offered. */
    record Leave(Inbox.Left why) implements Verdict {}

    /** Is offered. */
    record Offer(Hash mark, Inbox.Summary plan) implements Verdict {}

    /** Is offered, and opens with a passphrase. */
    record Locked(Hash mark) implements Verdict {}

    /** Can't be read. */
    record Unreadable(Problem problem) implements Verdict {}

    /** @return whether the same file may say something else later: what writes it may not be done */
    default boolean isDoubtful() {
        return this instanceof NoBundle || this instanceof Unreadable;
    }
}
