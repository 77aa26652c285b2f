package org.rowan.casebook.outbox;

import java.util.Optional;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.vault.PendingMedia;

/**
 * A bundle that is written into cells and belongs to nothing yet. Closing it before it is posted gives the cells back.
 *
 * @param name    of the file that it becomes
 * @param whom    for whom; empty when the user does not want that kept
 * @param receipt SHA-256 of what its receipt must say
 */
public record Parcel(Id bundle, String name, String whom, Optional<Hash> receipt, PendingMedia media)
        implements AutoCloseable {
    /** @return the same without a word of whom it is for */
    public Parcel nameless() {
        return new Parcel(bundle, name, "", receipt, media);
    }

    @Override
    public void close() {
        media.close();
    }

    Waiting.Errand errand() {
        return receipt.isPresent() ? Waiting.Errand.SEALED : Waiting.Errand.RECEIPT;
    }
}
