package org.rowan.secret;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Characters that are wiped on {@link #close()}: a passphrase as it was typed. The array handed to the constructor
 * is owned by this object from then on. Not safe for use by several threads at once.
 */
public final class SecretChars implements AutoCloseable {
    private final char[] chars;
    private boolean closed;

    /** @param chars taken over, not copied */
    public SecretChars(char[] chars) {
        this.chars = chars;
    }

    /** @return the number of UTF-16 units */
    public int length() {
        return chars.length;
    }

    /** Lends the characters; the function may neither keep nor change them. */
    public <T> T with(Function<char[], T> use) {
        if (closed) {
            throw new IllegalStateException("secret is closed");
        }
        return use.apply(chars);
    }

    /** @return a second secret of the same characters, closed on its own */
    public SecretChars duplicate() {
        return with(c -> new SecretChars(c.clone()));
    }

    /** @return whether both hold the same characters; compares every one */
    public boolean sameAs(SecretChars other) {
        return with(mine -> other.with(theirs -> equal(mine, theirs)));
    }

    private static boolean equal(char[] mine, char[] theirs) {
        int different = mine.length ^ theirs.length;
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            different |= mine[i] ^ theirs[i];
        }
        return different == 0;
    }

    @Override
    public void close() {
        Arrays.fill(chars, '\0');
        closed = true;
    }

    /** Never shows the characters. */
    @Override
    public String toString() {
        return "SecretChars";
    }
}
