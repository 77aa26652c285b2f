package org.rowan.casebook.leaving;

/** How something leaves the casebook. */
public enum Way {
    /** In a bundle for others. */
    BUNDLE,
    /** In a bundle of everything, for oneself. */
    BACKUP,
    /** Out of the outbox, in a bundle that nothing here opens. */
    SEALED,
    /** As a readable file. */
    SAVE_OUT,
    /** On paper. */
    PRINT,
    /** On the screen or the terminal of whoever opened the casebook. */
    SHOW
}
