package org.rowan.casebook.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.edit.FileTexts;
import org.rowan.casebook.store.Belongings;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Held;
import org.rowan.casebook.store.MalformedJson;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** What bundles need: records with all their revisions in canonical form, and one way in for what arrives. */
public final class Sync {
    private final Session session;
    private final RecordReads reads;
    private final SideReads side;
    private final Editor editor;

    /** Exchange with the session's compartment. */
    public Sync(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
        reads = new RecordReads(session);
        side = new SideReads(session);
    }

    /** @return the records named, each followed by what belongs to it and is not in the trash */
    public List<Head> heads(Set<Id> cases) throws Problem {
        List<Head> heads = new ArrayList<>();
        for (Id id : reads.closure(cases)) {
            reads.head(id).ifPresent(heads::add);
        }
        return heads;
    }

    /**
     * @return with what belongs to them, these are all that is not in the trash: cases, and what has no case that is
     *         here
     */
    public Set<Id> roots() throws Problem {
        return reads.roots();
    }

    /** @return every record that is not in the trash, in the order in which they came */
    public List<Head> all() throws Problem {
        return reads.visible();
    }

    /** @return all the record's revisions, those that do not count too, oldest first; none when it is not here */
    public List<Revision> revisions(Id record) throws Problem {
        Optional<Head> head = reads.head(record);
        return head.isPresent() ? reads.revisions(head.get()) : List.of();
    }

    /** @return the record's revisions that count, oldest first; what waits for a decision does not travel on */
    public List<Revision> counting(Id record) throws Problem {
        Optional<Head> head = reads.head(record);
        return head.isPresent() ? reads.counting(head.get()) : List.of();
    }

    /** @return the revisions of a record that are here and were kept from counting */
    public List<Held> held(Id record) throws Problem {
        return reads.held(record);
    }

    /** @return withdrawn records that all of the recipients have, and of whose withdrawal not all are told */
    public Set<Id> untold(List<String> recipients) throws Problem {
        Set<Id> untold = new LinkedHashSet<>();
        for (String recipient : recipients) {
            untold.addAll(reads.untold(recipient));
        }
        for (String recipient : recipients) {
            untold.retainAll(reads.sentTo(recipient));
        }
        return untold;
    }

    /**
     * @param outbox the bundles that wait, and the hash of each
     * @return what there is beside records and their files, for a backup
     */
    public List<Value> belongings(Map<Waiting, Hash> outbox) throws Problem {
        return Belongings.lines(session, outbox);
    }

    /** Remembers what recipients are sent: the current revision of each record. */
    public void sent(Map<Id, Hash> records, List<String> recipients) throws Problem {
        Changes changes = new Changes();
        records.forEach((record, current) ->
                recipients.forEach(to -> changes.step(new Step.Sent(record, to, current))));
        session.commit(changes);
    }

    /** @return what never changes about a record, when it is here, in the trash or not */
    public Optional<Head> head(Id record) throws Problem {
        return reads.head(record);
    }

    /** @return whether the revision is here */
    public boolean knows(Hash revision) throws Problem {
        return reads.knows(revision);
    }

    /** @return the number of bytes of an attached file, empty when it is not here */
    public Optional<Long> mediaBytes(Hash sha256) throws Problem {
        return side.attachment(sha256).map(a -> a.bytes());
    }

    /** @return whether the bundle was received before */
    public boolean seen(Id bundle) throws Problem {
        return side.seen(bundle);
    }

    /** @return whether something that arrived was dealt with: taken in, or not wanted */
    public boolean dealtWith(Hash mark) throws Problem {
        return side.dealtWith(mark);
    }

    /** Remembers, or forgets, that something which arrived was dealt with; the oldest of many are forgotten. */
    public void deal(Hash mark, boolean done) throws Problem {
        if (dealtWith(mark) != done) {
            session.commit(new Changes().step(done ? new Step.DealtWith(mark) : new Step.OfferAgain(mark)));
        }
    }

    /** @return the highest counter of the bundles received from a sender, 0 when there was none */
    public long highestCounter(String sender) throws Problem {
        return side.highestCounter(sender);
    }

    /** @return what a revision's hash is taken over */
    public byte[] canonical(Head head, Revision revision) {
        return Canonical.revision(head, revision);
    }

    /** @return the hash that the revision must carry */
    public Hash hash(Head head, Revision revision) {
        return Canonical.hash(head, revision);
    }

    /** @return a value in canonical form */
    public byte[] canonical(Value value) {
        return Canonical.bytes(value);
    }

    /** @throws MalformedJson when the bytes are no JSON, or JSON that the format does not allow */
    public Value parse(byte[] json) throws MalformedJson {
        return Canonical.value(json);
    }

    /**
     * Takes in what came from elsewhere as one bulk change, then finds the text of the files that came. What is typed
     * becomes a revision before: it was written over what was here, not over what comes.
     *
     * @throws Problem what the work throws; then nothing of it is kept
     */
    public <T> T receive(Receiving<T> work) throws Problem {
        T result = refill(work);
        new FileTexts(session).catchUp();
        return result;
    }

    /** The same, but the text of the files is left to whoever opens the casebook next. */
    public <T> T refill(Receiving<T> work) throws Problem {
        List<Receiver> lent = new ArrayList<>();
        try {
            T result = session.exclusively(() -> {
                editor.finishAll();
                return session.batch(batch -> {
                    Receiver receiver = new Receiver(session, batch);
                    lent.add(receiver);
                    return received(work, receiver);
                });
            });
            lent.forEach(r -> editor.undoLog().forget(r.records()));
            return result;
        } finally {
            lent.forEach(Receiver::close);
        }
    }

    private static <T> T received(Receiving<T> work, Receiver receiver) throws Problem {
        try {
            return work.from(receiver);
        } catch (Problem e) {
            throw e;
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
    }
}
