package org.rowan.examiner;

/** What somebody does in a casebook. */
enum Deed {
    /** A case, or something in one. */
    MAKE,
    EDIT,
    /** Typing that is not finished when the sitting ends. */
    TYPE,
    ATTACH,
    /** For good. */
    DESTROY,
    EXPORT,
    CHOOSE_SETTING,
    NEW_PASSPHRASE,
    GROW,
    /** Makes the other casebook anew, behind a passphrase. */
    SET_UP_OTHER,
    /** Of the other casebook; without a reminder it does nothing. */
    STOP_REMINDING,
    /** Reads and searches. */
    LOOK
}
