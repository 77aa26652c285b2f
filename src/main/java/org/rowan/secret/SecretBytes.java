package org.rowan.secret;

import java.lang.ref.Cleaner;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Bytes that are wiped on {@link #close()}, or when nobody has them any more. Keys lie outside the heap, in memory that
 * is kept out of swap and core dumps where the system allows; what is longer, or finds no room there, in an array.
 */
public final class SecretBytes implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final int length;
    private final SecretPlace place;
    private final Cleaner.Cleanable wiping;
    private boolean closed;

    /** @param bytes taken over: nobody else may use the array any more, and it may be wiped at once */
    public SecretBytes(byte[] bytes) {
        length = bytes.length;
        place = SecretPlace.of(bytes);
        wiping = CLEANER.register(this, place);
    }

    /** @return the number of bytes */
    public int length() {
        return length;
    }

    /** Lends a copy of the bytes, which is wiped afterwards; the function may not keep it. */
    public <T> T with(Function<byte[], T> use) {
        byte[] lent = copy();
        try {
            return use.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    /** Lends a copy of the bytes, which is wiped afterwards; the consumer may not keep it. */
    public void use(Consumer<byte[]> use) {
        with(bytes -> {
            use.accept(bytes);
            return null;
        });
    }

    /** @return a copy that the caller must wipe */
    public synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("secret is closed");
        }
        return place.copy();
    }

    /** @return a second secret of the same bytes, closed on its own */
    public SecretBytes duplicate() {
        return new SecretBytes(copy());
    }

    /** Compares in time that depends on the length only. */
    public boolean sameAs(SecretBytes other) {
        return with(mine -> other.with(theirs -> MessageDigest.isEqual(mine, theirs)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        wiping.clean();
    }

    /** Never shows the bytes. */
    @Override
    public String toString() {
        return "SecretBytes";
    }
}
