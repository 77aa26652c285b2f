package org.rowan.vault;

import org.rowan.crypto.Hkdf;
import org.rowan.secret.SecretBytes;

/**
 * A compartment's key for one purpose: 32 bytes, wiped on close. A type for each, so that none is taken for another.
 */
sealed interface CompartmentKey extends AutoCloseable {
    /** @return lent; closed with the key */
    SecretBytes bytes();

    @Override
    default void close() {
        bytes().close();
    }

    private static void check(SecretBytes bytes) {
        if (bytes.length() != Hkdf.KEY_BYTES) {
            throw new IllegalArgumentException("a key is 32 bytes");
        }
    }

    /** Opens the working database. */
    record Database(SecretBytes bytes) implements CompartmentKey {
        public Database {
            check(bytes);
        }
    }

    /** The layer over the base copy's pages. */
    record Base(SecretBytes bytes) implements CompartmentKey {
        public Base {
            check(bytes);
        }
    }

    /** Parent of every log cell's key. */
    record Log(SecretBytes bytes) implements CompartmentKey {
        public Log {
            check(bytes);
        }
    }

    /** Protects media segments' keys. */
    record Media(SecretBytes bytes) implements CompartmentKey {
        public Media {
            check(bytes);
        }
    }
}
