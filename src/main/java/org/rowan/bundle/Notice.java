package org.rowan.bundle;

import java.util.Locale;

/** What a user should know about a bundle before taking it in; none refuses it. */
public enum Notice {
    /** Nothing proves who sent it. */
    UNVERIFIED_SENDER,
    /** Its signature does not hold. */
    FORGED_SIGNATURE,
    /** It is signed by another than who sent it. */
    OTHER_SIGNER,
    /** More than one contact's card carries the sender's key. */
    SHARED_KEY,
    /** The same bundle was received before. */
    SEEN_BEFORE,
    /** The sender began others since the last one that came here. */
    GAP,
    /** The sender began it before one that came here already. */
    BEHIND,
    /** It does not name this casebook's key: somebody may have passed on what was meant for another. */
    NOT_ADDRESSED,
    /** It is a backup: what it holds beside records is passed over. */
    BACKUP;

    /** @return the word for scripts */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
