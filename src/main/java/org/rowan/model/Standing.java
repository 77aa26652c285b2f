package org.rowan.model;

import java.util.Locale;

/** How the edits of several people to one record stand to each other, the calmest first. */
public enum Standing {
    /** One edit follows the other. */
    PLAIN,
    /** Edits that knew nothing of each other go together; nobody is asked. */
    MERGED,
    /** Somebody who may not change the record sent a change, which does not count until a person here lets it. */
    REQUEST,
    /** Edits that knew nothing of each other say different things; all are kept until a person decides. */
    CONFLICT;

    /** @return the word for scripts */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether a person has something to decide */
    public boolean waits() {
        return this == REQUEST || this == CONFLICT;
    }

    /** @return the one of the two that needs more care */
    public Standing or(Standing other) {
        return compareTo(other) < 0 ? other : this;
    }
}
