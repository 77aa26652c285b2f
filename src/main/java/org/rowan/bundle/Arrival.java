package org.rowan.bundle;

import java.util.Locale;

/** What receiving does with a record; what needs most care is last. */
public enum Arrival {
    /** Not known here; is added. */
    NEW,
    /** Goes on from the state here; the newer state becomes current. */
    NEWER,
    /** The same as here. */
    HERE,
    /** A state that was current here once; changes nothing. */
    OLDER,
    /** Changed here and there, in other fields; both changes count. */
    MERGED,
    /** Changed here and there, in the same field; both are kept until a person decides. */
    CONFLICT,
    /** A change by somebody who may not change the record; it does not count until a person here lets it. */
    REQUEST,
    /** Is not taken in. */
    REFUSED;

    /** @return the word for scripts */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
