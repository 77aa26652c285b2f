package org.rowan.vault;

/** What lies over a copy's pages on the disk. */
@FunctionalInterface
interface PageLayer {
    /** The working copy's: nothing. */
    PageLayer NONE = (first, pages) -> { };

    /** Puts the layer on, or takes it off; whole pages, the first of which has that number. */
    void apply(int first, byte[] pages);
}
