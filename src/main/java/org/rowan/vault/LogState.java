package org.rowan.vault;

/**
 * How far the last checkpoint came; every log cell repeats it, so that no single damaged cell hides it.
 *
 * @param marker     the last marker
 * @param generation the checkpoint that the marker is about
 * @param from       number of the first cell that recovery may still need; cells before it may be reused
 */
record LogState(Marker marker, int generation, long from) {
    /** Steps of a checkpoint. */
    enum Marker {
        /** The working copy is being written: the base copy stands. */
        COMMITTING,
        /** The base copy is being written: the working copy stands. */
        BEGIN,
        /** Both copies are equal; what was destroyed is still to be overwritten in the log and among the media. */
        WIPING,
        /** Both copies are equal. */
        END
    }
}
