package org.rowan.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a record is. The wire name stands in the database and in bundles. */
public enum Kind {
    CASE('K'), PERSON('P'), TESTIMONY('T'), DOCUMENT('D'), NOTE('N'),
    /** One of a newer version: kept whole, shown and sent on, and never changed here. */
    NEWER('?');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    /** @return the kinds that this version knows, in order */
    public static List<Kind> known() {
        return Stream.of(values()).filter(k -> k != NEWER).toList();
    }

    /** @return whether such a record shows the file that its {@link Field#SHA256} names; in others that is a text */
    public boolean hasFile() {
        return this == DOCUMENT || this == NEWER;
    }

    /** @return the first letter of the kind's codes */
    public char letter() {
        return letter;
    }

    /** @return the name in files: lower case, never translated; that of a newer kind has its record's {@link Head} */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the kind of that wire name, empty when this version knows none */
    public static Optional<Kind> ofWire(String name) {
        return known().stream().filter(k -> k.wire().equals(name)).findFirst();
    }
}
