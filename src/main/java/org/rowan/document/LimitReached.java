package org.rowan.document;

/** A document wants more time or memory than it gets. Unchecked, because libraries swallow checked ones and go on. */
final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1;

    LimitReached() {
        super("limit reached", null, false, false);
    }
}
