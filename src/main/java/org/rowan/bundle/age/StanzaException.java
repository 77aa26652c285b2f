package org.rowan.bundle.age;

import java.security.GeneralSecurityException;

/** A stanza of a type that we know but that is malformed: the whole header is refused. */
final class StanzaException extends GeneralSecurityException {
    private static final long serialVersionUID = 1;

    StanzaException(String message) {
        super(message);
    }

    StanzaException(String message, Throwable cause) {
        super(message, cause);
    }
}
