package org.rowan.model;

/**
 * What never changes about a record.
 *
 * @param wire   the kind's name in files, perhaps one that this version does not know
 * @param origin the random author id of the casebook in which it was made
 */
public record Head(Id id, String wire, Code code, Id origin) {
    /** A record of a kind that this version knows. */
    public Head(Id id, Kind kind, Code code, Id origin) {
        this(id, kind.wire(), code, origin);
    }

    /** @return the kind, {@link Kind#NEWER} when this version does not know it */
    public Kind kind() {
        return Kind.ofWire(wire).orElse(Kind.NEWER);
    }
}
