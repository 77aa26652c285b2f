package org.rowan.casebook.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.casebook.outbox.Parcel;
import org.rowan.casebook.store.Attachment;
import org.rowan.casebook.store.Batch;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Held;
import org.rowan.casebook.store.MediaCheck;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Step;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.vault.PendingMedia;

/**
 * Takes in records, media and custody notes from elsewhere. What does not fit its hash is refused. Ends with the work
 * that it was lent to.
 */
public final class Receiver {
    private final Session session;
    private final Batch batch;
    private final List<PendingMedia> pending = new ArrayList<>();
    private final Set<Id> records = new HashSet<>();
    private final WholeReceiver whole;

    Receiver(Session session, Batch batch) {
        this.session = session;
        this.batch = batch;
        whole = new WholeReceiver(this, session, batch);
    }

    /** @return whether the revision is here */
    public boolean knows(Hash revision) throws Problem {
        return batch.knows(revision);
    }

    /** @return what never changes about a record, when it is here, in the trash or not */
    public Optional<Head> head(Id record) throws Problem {
        return batch.head(record);
    }

    /**
     * Adds revisions to a record, which is made when it is new. They count from now on, also those that were here and
     * did not; others that are here change nothing.
     *
     * @throws Problem {@link Problem.Kind#BUNDLE_REJECTED} when a revision does not give its hash, or when the record
     *                 is known under another kind, code or origin
     */
    public void add(Head head, List<Revision> revisions) throws Problem {
        check(head, revisions);
        batch.add(head, revisions, List.of());
        Set<Hash> coming = revisions.stream().map(Revision::hash).collect(Collectors.toSet());
        Changes changes = new Changes().touch(head.id());
        batch.held(head.id()).stream().filter(h -> coming.contains(h.hash()))
                .forEach(h -> changes.step(new Step.Count(head.id(), h.hash())));
        batch.run(changes);
        records.add(head.id());
    }

    /**
     * Adds revisions that wait until a person here lets them count. Of a record that is not here only those wait that
     * would take it away.
     *
     * @param sender id of the contact who sent them, empty when nobody proved it
     * @throws Problem as {@link #add} does
     */
    public void request(Head head, List<Revision> revisions, String sender) throws Problem {
        check(head, revisions);
        boolean known = batch.head(head.id()).isPresent();
        List<Held> apart = new ArrayList<>();
        for (Revision revision : revisions) {
            if ((known || revision.deleted()) && !batch.knows(revision.hash())) {
                apart.add(new Held(revision.hash(), head.id(), Held.Why.REQUEST, sender, session.now()));
            }
        }
        batch.add(head, revisions, apart);
        records.add(head.id());
    }

    void check(Head head, List<Revision> revisions) throws Problem {
        if (!batch.head(head.id()).map(head::equals).orElse(true)) {
            throw new Problem(Problem.Kind.BUNDLE_REJECTED, "record-head");
        }
        for (Revision revision : revisions) {
            if (!revision.record().equals(head.id()) || !Canonical.hash(head, revision).equals(revision.hash())) {
                throw new Problem(Problem.Kind.BUNDLE_REJECTED, "revision-hash");
            }
        }
    }

    Set<Id> records() {
        return records;
    }

    /**
     * Takes in a file's bytes; the same bytes are kept once, in the place of damaged ones.
     *
     * @param in read to its end, not closed
     * @return the media that holds them
     * @throws Problem {@link Problem.Kind#BUNDLE_REJECTED} when they have another hash
     */
    public Id media(InputStream in, Hash expected) throws IOException {
        Optional<Attachment> here = batch.attachment(expected);
        boolean whole = here.isPresent() && new MediaCheck(session).isWhole(here.get(), Progress.NONE);
        if (whole) {
            require(expected.equals(hash(in)));
            return here.get().media();
        }
        PendingMedia media = session.compartment().media().write(in, -1, Progress.NONE);
        written(media, expected);
        keep(media, here);
        return media.id();
    }

    private static Hash hash(InputStream in) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, Canonical.digest());
        digested.transferTo(OutputStream.nullOutputStream());
        return Hash.of(digested.getMessageDigest().digest());
    }

    private static void require(boolean theSame) throws Problem {
        if (!theSame) {
            throw new Problem(Problem.Kind.BUNDLE_REJECTED, "hash");
        }
    }

    private void keep(PendingMedia media, Optional<Attachment> damaged) throws Problem {
        if (damaged.isPresent()) {
            batch.replace(damaged.get(), media);
            return;
        }
        batch.keep(media);
        batch.run(new Changes().step(new Step.Attach(media.sha256(), media.id(), media.bytes())));
    }

    /** Keeps the text that was found in a file elsewhere, so that nobody has to look for it again. */
    public void text(Hash sha256, String text) throws Problem {
        batch.run(new Changes().step(new Step.Extracted(sha256, text)));
    }

    /** Notes in the chain of custody where a record came from. */
    public void custody(String event, Id record, String detail) throws Problem {
        batch.run(new Changes().note(event, record, detail));
    }

    /** Remembers as which author a contact writes, beside what else it may do. */
    public void writesAs(Id contact, Id author, boolean changes) throws Problem {
        batch.run(new Changes().step(new Step.PutRight(contact, author.text(), changes)).touch(contact));
    }

    /** @return takes over what a backup holds beside records */
    public WholeReceiver whole() {
        return whole;
    }

    /** @return whether the record was sealed here, and did not come back */
    public boolean isSealed(Id record) throws Problem {
        return batch.isSealed(record);
    }

    /** Lets a record come back that was sealed here. */
    public void unseal(Id record) throws Problem {
        batch.unseal(record);
    }

    /** Lets a receipt wait, from the moment at which what it is for is here. */
    public void answer(Parcel receipt, Id bundle) throws Problem {
        receipt.post(session, batch, List.of(bundle), Progress.NONE);
    }

    /** Lets a sealed bundle go, because its recipient has it. */
    public void arrived(Id bundle) throws Problem {
        Optional<Waiting> waiting = batch.waiting(bundle);
        if (waiting.isPresent()) {
            batch.letGo(waiting.get());
            Changes changes = new Changes();
            waiting.get().about().forEach(id -> changes.note("arrived", id, ""));
            batch.run(changes);
        }
    }

    /**
     * Remembers a bundle, so that a replay and a gap are noticed, and that it was dealt with.
     *
     * @param mark hash that stands for all that is in it
     */
    public void bundleSeen(Id bundle, String sender, long counter, Hash mark) throws Problem {
        batch.run(new Changes().step(new Step.SeenBundle(bundle, session.now(), sender, counter))
                .step(new Step.DealtWith(mark)));
    }

    /** Remembers media, so that its room is given back when nothing keeps it. */
    void written(PendingMedia media, Hash expected) throws Problem {
        pending.add(media);
        require(expected.equals(media.sha256()));
    }

    /** Gives back the room of media that nothing kept. */
    void close() {
        pending.forEach(PendingMedia::close);
    }
}
