package org.rowan.casebook.store;

import java.util.List;
import java.util.Optional;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Reads the outbox, and what stays of sealed records. */
public final class OutboxReads {
    private final Session session;

    /** Reads through the session. */
    public OutboxReads(Session session) {
        this.session = session;
    }

    /** @return the bundles that wait, the oldest first */
    public List<Waiting> waiting() throws Problem {
        return session.read(OutboxTable::all);
    }

    /** @return the bundle, when it waits */
    public Optional<Waiting> waiting(Id bundle) throws Problem {
        return session.read(c -> OutboxTable.find(c, bundle));
    }

    /** @return what stays of sealed records, the latest first */
    public List<Stub> stubs() throws Problem {
        return session.read(SealedTable::all);
    }

    /** @return what stays of the record, when it was sealed */
    public Optional<Stub> stub(Id record) throws Problem {
        return session.read(c -> SealedTable.find(c, record));
    }
}
