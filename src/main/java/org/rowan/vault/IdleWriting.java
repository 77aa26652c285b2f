package org.rowan.vault;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/**
 * Writes present bytes in the ways in which a session writes new ones, so that a session that saves nothing leaves the
 * traces of one that does. Needs no key and changes nothing. Casebook format, section 2. A failure here is none of the
 * session's; a force that fails is remembered for whoever has something to keep in that file.
 *
 * @param compartment whose part is written; its twin is written too
 */
record IdleWriting(Folder folder, FormatConstants constants, Randomness randomness, Intervals intervals,
        int compartment) {
    private static final int APPEND = 2 * LogRing.CELL;
    private static final int ATTACHING = 8;
    private static final int MOST_PAGES = 32;

    /** What a save leaves, or an attachment and its save. */
    void save() {
        if (randomness.below(ATTACHING) == 0) {
            media();
        }
        log();
    }

    /** What a checkpoint leaves. */
    void checkpoint() {
        log();
        List<Long> pages = pages();
        pages(VaultFile.work(compartment), pages);
        log();
        pages(VaultFile.base(compartment), pages);
        media();
        log();
    }

    // Page 1, and so many more as a checkpoint may well have changed.
    private List<Long> pages() {
        return LongStream.concat(LongStream.of(0), LongStream.range(0, lot(MOST_PAGES))
                .map(any -> lot(FormatConstants.LARGEST_PAGES))).boxed().toList();
    }

    private void log() {
        tried(() -> {
            long cells = constants.ringBytes() / LogRing.CELL;
            long cell = lot(cells - APPEND / LogRing.CELL + 1);
            rewrite(VaultFile.LOG, compartment * constants.ringBytes() + cell * LogRing.CELL, APPEND);
        });
    }

    private void pages(VaultFile database, List<Long> pages) {
        tried(() -> {
            Intervals.Interval interval = intervals.begin();
            long all = folder.databaseBytes() / FormatConstants.PAGE_BYTES;
            for (long page : pages) {
                folder.rewrite(database, page % all * FormatConstants.PAGE_BYTES, FormatConstants.PAGE_BYTES);
            }
            interval.await();
            folder.force(database);
        });
    }

    /** One cell, whatever it holds: what a checkpoint does too, so that every session has written all seven files. */
    void media() {
        tried(() -> {
            MediaCells cells = new MediaCells(folder, constants, compartment);
            rewrite(VaultFile.MEDIA, cells.place((int) lot(cells.total())), constants.mediaCellBytes());
        });
    }

    private void rewrite(VaultFile file, long at, int length) throws Problem {
        folder.rewrite(file, at, length);
        folder.force(file);
    }

    private long lot(long bound) {
        return Long.remainderUnsigned(ByteBuffer.wrap(randomness.bytes(Long.BYTES)).getLong(), bound);
    }

    private static void tried(Guard.Storing act) {
        try {
            act.run();
        } catch (Problem ignored) {
            // Nothing that is to be kept was written here.
        }
    }
}
