package org.rowan.bundle;

import java.util.Locale;

/** What receiving does with a record. */
public enum Arrival {
    /** Not known here; is added. */
    NEW,
    /** Goes on from the state here; the newer state becomes current. */
    NEWER,
    /** The same as here. */
    HERE,
    /** A state that was current here once; changes nothing. */
    OLDER,
    /** Changed here and there; both states are kept in the history, and the later one is shown. */
    CONFLICT,
    /** Is not taken in. */
    REFUSED;

    /** @return the word for scripts */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
