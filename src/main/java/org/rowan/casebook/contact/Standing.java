package org.rowan.casebook.contact;

/** How sure the user is of a contact's card. */
public enum Standing {
    /** Nobody compared its fingerprint with the owner. */
    NOT_COMPARED,
    /** It took the place of another card, and nobody compared it since. */
    CHANGED,
    /** The user compared the fingerprint with the owner. */
    VERIFIED
}
