package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.vault.PendingMedia;
import org.rowan.vault.Query;
import org.rowan.vault.Transaction;

/** Work under way past the log. Ends with the work that it was lent to. */
public final class Batch {
    private final Session session;
    private final Transaction transaction;
    private final Set<Id> touched;

    Batch(Session session, Transaction transaction, Set<Id> touched) {
        this.session = session;
        this.transaction = transaction;
        this.touched = touched;
    }

    /** Carries out changes now; they become durable with the whole batch. */
    public void run(Changes changes) throws Problem {
        with(c -> {
            for (Step step : changes.steps()) {
                ChangeSet.apply(c, step);
            }
            for (Step link : session.chained(changes, CustodyTable.last(c))) {
                ChangeSet.apply(c, link);
            }
            return null;
        });
        touched.addAll(changes.touched());
    }

    /** Makes written media part of the batch. */
    public void keep(PendingMedia media) throws Problem {
        with(c -> {
            transaction.keep(media);
            return null;
        });
    }

    /**
     * Adds revisions to a record, which is made when it is new.
     *
     * @param apart those of them that do not count
     */
    public void add(Head head, List<Revision> revisions, List<Held> apart) throws Problem {
        with(c -> {
            Following.add(c, head, revisions, apart);
            return null;
        });
        touched.add(head.id());
    }

    /** @return the revisions of a record that are here and do not count */
    public List<Held> held(Id record) throws Problem {
        return with(c -> HeldTable.of(c, record));
    }

    /** @return whether the revision is here */
    public boolean knows(Hash revision) throws Problem {
        return with(c -> RevisionTable.knows(c, revision));
    }

    /** @return what never changes about a record, when it is here */
    public Optional<Head> head(Id record) throws Problem {
        return with(c -> RecordTable.head(c, record));
    }

    /** @return where these bytes are, when they are here */
    public Optional<Attachment> attachment(Hash sha256) throws Problem {
        return with(c -> AttachmentTable.find(c, sha256));
    }

    /** Puts written media in the place of damaged media that should hold the same bytes, and frees that. */
    public void replace(Attachment damaged, PendingMedia whole) throws Problem {
        List<Entry> documents = with(c -> {
            transaction.keep(whole);
            transaction.free(damaged.media());
            return AttachmentTable.replace(c, new Attachment(whole.sha256(), whole.id(), whole.bytes()));
        });
        documents.forEach(d -> touched.add(d.id()));
    }

    /** Keeps this compartment's own keys. */
    public void putOwnKeys(byte[] keys) throws Problem {
        with(c -> {
            ContactTable.putOwnKeys(c, keys);
            return null;
        });
    }

    /** Removes records with all that was ever in them, files included, so that nothing of it can be found again. */
    public void destroy(Collection<Id> records) throws Problem {
        with(c -> {
            for (Id record : records) {
                destroy(c, record);
            }
            SearchTable.clean(c);
            return null;
        });
        touched.addAll(records);
    }

    /** Leaves a stub in the place of a record. */
    public void seal(Stub stub) throws Problem {
        with(c -> {
            SealedTable.put(c, stub);
            return null;
        });
        touched.add(stub.record());
    }

    /** @return whether the record was sealed here, and did not come back */
    public boolean isSealed(Id record) throws Problem {
        return with(c -> SealedTable.find(c, record)).isPresent();
    }

    /** Takes a record's stub away. */
    public void unseal(Id record) throws Problem {
        with(c -> {
            SealedTable.drop(c, record);
            return null;
        });
    }

    /** Lets a bundle wait, in media that the batch keeps. */
    public void post(Waiting waiting) throws Problem {
        with(c -> {
            OutboxTable.put(c, waiting);
            return null;
        });
        touched.add(waiting.bundle());
    }

    /** Gives the file that a waiting bundle becomes another name. */
    public void rename(Id bundle, String name) throws Problem {
        with(c -> {
            OutboxTable.rename(c, bundle, name);
            return null;
        });
        touched.add(bundle);
    }

    /** Lets a waiting bundle go, bytes included. */
    public void letGo(Waiting waiting) throws Problem {
        with(c -> {
            OutboxTable.drop(c, waiting.bundle());
            transaction.free(waiting.media());
            return null;
        });
        touched.add(waiting.bundle());
    }

    /** @return the bundle, when it waits */
    public Optional<Waiting> waiting(Id bundle) throws Problem {
        return with(c -> OutboxTable.find(c, bundle));
    }

    private void destroy(Connection c, Id record) throws SQLException, Problem {
        List<Hash> files = RevisionTable.files(c, record);
        SearchTable.forget(c, record);
        DraftTable.drop(c, record);
        HeldTable.forget(c, record);
        SentTable.forget(c, record);
        SealedTable.forgetCase(c, record);
        RevisionTable.delete(c, record);
        RecordTable.delete(c, record);
        CustodyTable.forgetDetails(c, record);
        for (Hash file : files) {
            Optional<Attachment> attachment = AttachmentTable.find(c, file);
            if (attachment.isPresent() && RevisionTable.naming(c, file).isEmpty()) {
                transaction.free(attachment.get().media());
                AttachmentTable.delete(c, file);
            }
        }
    }

    private <T> T with(Query<T> query) throws Problem {
        try {
            return query.run(transaction.connection());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
