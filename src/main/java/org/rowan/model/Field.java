package org.rowan.model;

import java.util.Map;
import java.util.Set;

/** Names of the fields that this version knows. A custom field's name is whatever its user calls it. */
public final class Field {
    public static final String TITLE = "title";
    public static final String DATE = "date";
    public static final String PLACE = "place";
    /** A case's state: {@code open} or {@code closed}; absent means open. */
    public static final String STATUS = "status";
    public static final String SUMMARY = "summary";
    /** The id of the case that a testimony, document, note or person belongs to. */
    public static final String CASE = "case";
    /** A person's code name. */
    public static final String NAME = "name";
    /** What a person is in the case, in free text. */
    public static final String ROLE = "role";
    /** The text of a note, or what is noted about a person or a document. */
    public static final String TEXT = "text";
    public static final String TRANSCRIPT = "transcript";
    /** A language as the user writes it. */
    public static final String LANGUAGE = "language";
    /** Code names of those present, as written. */
    public static final String PERSON = "person";
    /** The id of the testimony that a document goes with when that is sealed. */
    public static final String TESTIMONY = "testimony";
    /** A document's file name when it was attached. */
    public static final String FILE = "file";
    /** A document's media type, found from its bytes. */
    public static final String TYPE = "type";
    /** A document's length in bytes. */
    public static final String BYTES = "bytes";
    /** SHA-256 of a document's bytes, 64 lower-case hex digits. */
    public static final String SHA256 = "sha256";
    /** Names of fields of which a revision says nothing: whoever sent it left them out. */
    public static final String LEFT_OUT = "left-out";

    private static final Map<Kind, Set<String>> KNOWN = Map.of(
            Kind.CASE, Set.of(TITLE, DATE, PLACE, STATUS, SUMMARY),
            Kind.PERSON, Set.of(CASE, NAME, ROLE, TEXT),
            Kind.TESTIMONY, Set.of(CASE, TITLE, DATE, PLACE, TRANSCRIPT, LANGUAGE, PERSON),
            Kind.DOCUMENT, Set.of(CASE, TITLE, TEXT, TESTIMONY, FILE, TYPE, BYTES, SHA256),
            Kind.NOTE, Set.of(CASE, TITLE, TEXT));

    private Field() {
    }

    /** @return whether this version knows what the field means in records of the kind */
    public static boolean isKnown(Kind kind, String name) {
        return KNOWN.getOrDefault(kind, Set.of()).contains(name);
    }
}
