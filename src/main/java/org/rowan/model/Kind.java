package org.rowan.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a record is. The wire name stands in the database and in bundles. */
public enum Kind {
    CASE('K'), PERSON('P'), TESTIMONY('T'), DOCUMENT('D'), NOTE('N');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    /** @return the first letter of the kind's codes */
    public char letter() {
        return letter;
    }

    /** @return the name in files: lower case, never translated */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the kind of that wire name, empty when this version knows none */
    public static Optional<Kind> ofWire(String name) {
        return Stream.of(values()).filter(k -> k.wire().equals(name)).findFirst();
    }
}
