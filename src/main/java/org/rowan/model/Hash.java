package org.rowan.model;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256, as 64 lower-case hex digits. */
public record Hash(String hex) implements Comparable<Hash> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when the text is not 64 lower-case hex digits */
    public Hash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a hash is 64 lower-case hex digits");
        }
    }

    /** @param bytes 32 of them, copied */
    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    /** @return whether {@link #Hash(String)} takes the text */
    public static boolean isHash(String text) {
        return FORM.matcher(text).matches();
    }

    /** @return the 32 bytes, in a new array */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(Hash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
