package org.rowan.vault;

import java.nio.ByteBuffer;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/**
 * Writes present bytes in the ways in which a session writes new ones, so that a session that saves nothing leaves the
 * traces of one that does. Needs no key and changes nothing. Casebook format, section 2. A failure here is none of the
 * session's; a force that fails is remembered for whoever has something to keep in that file.
 *
 * @param compartment whose part is written; its twin is written too
 */
record IdleWriting(Folder folder, FormatConstants constants, Randomness randomness, int compartment) {
    private static final int APPEND = 2 * LogRing.CELL;
    private static final int ATTACHING = 8;

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
        pageOne(VaultFile.work(compartment));
        log();
        pageOne(VaultFile.base(compartment));
        media();
        log();
    }

    private void log() {
        tried(() -> {
            long cells = constants.ringBytes() / LogRing.CELL;
            long cell = lot(cells - APPEND / LogRing.CELL + 1);
            rewrite(VaultFile.LOG, compartment * constants.ringBytes() + cell * LogRing.CELL, APPEND);
        });
    }

    private void pageOne(VaultFile database) {
        tried(() -> rewrite(database, 0, FormatConstants.PAGE_BYTES));
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
