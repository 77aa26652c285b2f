package org.rowan.vault;

import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/**
 * One compartment's keys and the parts of the folder that they open. Closing wipes the keys.
 *
 * @param databaseKey for opening the working copy
 */
record Parts(Folder folder, FormatConstants constants, Randomness randomness, int compartment,
        CompartmentKey.Database databaseKey, byte[] databaseSalt, DatabaseCopies copies, LogRing ring, MediaCells media,
        Intervals intervals) implements AutoCloseable {
    static Parts of(Folder folder, FormatConstants constants, Randomness randomness, CompartmentSecret secret) {
        return new Parts(folder, constants, randomness, secret.index(), secret.databaseKey(), secret.databaseSalt(),
                new DatabaseCopies(folder, secret), new LogRing(folder, secret, constants, randomness),
                new MediaCells(folder, constants, secret.index()),
                new Intervals(constants.pace().step(), randomness));
    }

    /** @return the most pages that the database may have */
    long pages() throws Problem {
        return folder.databaseBytes() / PageCodec.PAGE;
    }

    /** @return what leaves the traces of writing without writing anything new */
    IdleWriting idle() {
        return new IdleWriting(folder, constants, randomness, intervals, compartment);
    }

    /** @return the working copy's file */
    VaultFile work() {
        return VaultFile.work(compartment);
    }

    @Override
    public void close() {
        databaseKey.close();
        ring.close();
    }
}
