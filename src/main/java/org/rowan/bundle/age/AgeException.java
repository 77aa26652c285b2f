package org.rowan.bundle.age;

import java.io.IOException;

/** An age file that can't be opened. */
public final class AgeException extends IOException {
    private static final long serialVersionUID = 1;

    /** Why, in the terms of the public test vectors. */
    public enum Failure {
        /** The bytes do not start like an age file. */
        NO_AGE,
        /** An age file of another version. */
        VERSION,
        /** ASCII armor that is not canonical. */
        ARMOR,
        /** The header breaks the grammar, or a stanza of ours is malformed. */
        HEADER,
        /** No stanza is for any of the identities. */
        NO_MATCH,
        /** The header was altered. */
        HMAC,
        /** The payload is truncated or altered. */
        PAYLOAD
    }

    private final Failure failure;

    AgeException(Failure failure, String message) {
        this(failure, message, null);
    }

    AgeException(Failure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** @return what kind of failure it is */
    public Failure failure() {
        return failure;
    }
}
