package org.rowan.document;

import java.io.IOException;
import org.rowan.model.Problem;

/** Runs a library over a document that may be hostile; whatever it throws becomes a {@link Problem}. */
final class Guarded {
    private Guarded() { }

    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Errors of memory and stack are caught as the last net behind the limits: a single absurd allocation fails without
     * having taken the memory, and a stack that overflowed is unwound.
     */
    static <T> T run(WatchedChannel channel, Work<T> work) throws Problem {
        try {
            return work.run();
        } catch (Problem problem) {
            channel.rethrow();
            throw problem;
        } catch (LimitReached | OutOfMemoryError | StackOverflowError e) {
            throw new Problem(e, Problem.Kind.DOCUMENT_TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            channel.rethrow();
            throw new Problem(e, Problem.Kind.DOCUMENT_BROKEN);
        }
    }
}
