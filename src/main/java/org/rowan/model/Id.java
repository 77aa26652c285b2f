package org.rowan.model;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A random identity of a record, bundle, author or contact: 128 bits as 32 lower-case hex digits. */
public record Id(String text) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the text is not 32 lower-case hex digits */
    public Id {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an id is 32 lower-case hex digits");
        }
    }

    /** @return a new identity that nobody has seen */
    public static Id random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Id(HexFormat.of().formatHex(bytes));
    }

    /** @return whether {@link #Id(String)} takes the text */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Id other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
