package org.rowan.secret;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Bytes that are wiped on {@link #close()}. The array handed to the constructor is owned by this object from
 * then on. Not safe for use by several threads at once.
 */
public final class SecretBytes implements AutoCloseable {
    private final byte[] bytes;
    private boolean closed;

    /** @param bytes taken over, not copied */
    public SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @return the number of bytes */
    public int length() {
        return bytes.length;
    }

    /** Lends the bytes; the function may neither keep nor change them. */
    public <T> T with(Function<byte[], T> use) {
        return use.apply(open());
    }

    /** Lends the bytes; the consumer may neither keep nor change them. */
    public void use(Consumer<byte[]> use) {
        use.accept(open());
    }

    /** @return a copy that the caller must wipe */
    public byte[] copy() {
        return open().clone();
    }

    /** @return a second secret of the same bytes, closed on its own */
    public SecretBytes duplicate() {
        return new SecretBytes(copy());
    }

    /** Compares in time that depends on the length only. */
    public boolean sameAs(SecretBytes other) {
        return MessageDigest.isEqual(open(), other.open());
    }

    private byte[] open() {
        if (closed) {
            throw new IllegalStateException("secret is closed");
        }
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    /** Never shows the bytes. */
    @Override
    public String toString() {
        return "SecretBytes";
    }
}
