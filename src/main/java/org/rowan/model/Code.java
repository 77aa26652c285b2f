package org.rowan.model;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * A short name that people can say aloud, such as K-7QF3T2MW: a letter for the kind and 8 random characters out of
 * 32 that are not mistaken for each other. It never changes and travels with its record.
 */
public record Code(String text) implements Comparable<Code> {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[A-Z]-[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the text is no code */
    public Code {
        if (!isCode(text)) {
            throw new IllegalArgumentException("not a code");
        }
    }

    /** @return a new code for a record of the kind */
    public static Code random(Kind kind) {
        StringBuilder text = new StringBuilder().append(kind.letter()).append('-');
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(text.toString());
    }

    /** @return whether {@link #Code(String)} takes the text */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
