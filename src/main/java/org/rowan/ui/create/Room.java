package org.rowan.ui.create;

import java.util.List;
import org.rowan.vault.Reserve;

/**
 * How much room a new casebook sets aside, by what is going to be kept in it.
 *
 * @param name    the last part of the text key that says what fits
 * @param reserve what is set aside
 */
public record Room(String name, Reserve reserve) {
    /** What is offered, the least first; it is what most people need. */
    public static final List<Room> USUAL = List.of(new Room("papers", Reserve.forDocuments(64L << 20)),
            new Room("documents", Reserve.forDocuments(1L << 30)),
            new Room("recordings", Reserve.forDocuments(8L << 30)));

    /** The log and the header, which are the same in every casebook. */
    private static final long REST = 17L << 20;

    /** @return what the folder takes on the disk, from the first day */
    long onDisk() {
        return 4 * reserve.databaseBytes() + 2 * reserve.mediaBytes() + REST;
    }
}
