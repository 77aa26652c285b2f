package org.rowan.checkup;

import java.util.Locale;

/** How a question of the check-up came out. */
public enum State {
    /** Looked at, and nothing is to be done. */
    GOOD,
    /** Something to know that need not, or can't, be changed. */
    KNOW,
    /** Something that weakens the casebook and can be changed. */
    MEND,
    /** It could not be found out from here. Never to be taken for good. */
    UNKNOWN;

    /** @return the word that scripts read; never changes */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
