package org.rowan.casebook.outbox;

import java.util.List;
import java.util.Optional;
import org.rowan.casebook.store.Attachment;
import org.rowan.casebook.store.Batch;
import org.rowan.casebook.store.MediaCheck;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
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

    /**
     * Lets it wait, as part of a bulk change. What can't be read back whole must not take the place of anything.
     *
     * @throws Problem {@link Problem.Kind#MEDIA_DAMAGED}
     */
    public void post(Session session, Batch batch, List<Id> about, Progress progress) throws Problem {
        batch.keep(media);
        if (!new MediaCheck(session).isWhole(new Attachment(media.sha256(), media.id(), media.bytes()), progress)) {
            throw new Problem(Problem.Kind.MEDIA_DAMAGED, name);
        }
        batch.post(new Waiting(bundle, errand(), session.now(), name, whom, media.id(), media.bytes(), receipt, about,
                Optional.empty()));
    }

    private Waiting.Errand errand() {
        return receipt.isPresent() ? Waiting.Errand.SEALED : Waiting.Errand.RECEIPT;
    }
}
