package org.rowan.examiner;

/**
 * A page of what one compartment has of the folder.
 *
 * @param own    whether it is that of the passphrase
 * @param part   the letter of a database, or the log, or the media
 * @param number the same for the page that mirrors this one
 */
record Place(boolean own, String part, long number) {
    static final int BYTES = 4096;

    Place mirrored() {
        return new Place(!own, part, number);
    }
}
