package org.rowan.bundle;

import java.util.Locale;

/** What a user should know about a bundle before taking it in; none refuses it. */
public enum Notice {
    /** Nothing proves who sent it. */
    UNVERIFIED_SENDER,
    /** The same bundle was received before. */
    SEEN_BEFORE,
    /** It does not name this casebook's key: somebody may have passed on what was meant for another. */
    NOT_ADDRESSED;

    /** @return the word for scripts */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
