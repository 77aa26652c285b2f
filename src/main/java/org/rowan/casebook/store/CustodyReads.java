package org.rowan.casebook.store;

import java.util.List;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Reads the chain of custody. */
public final class CustodyReads {
    private final Session session;

    /** Reads through the session. */
    public CustodyReads(Session session) {
        this.session = session;
    }

    /** @return the links about one record, oldest first */
    public List<CustodyEntry> of(Id record) throws Problem {
        return session.read(c -> CustodyTable.of(c, record));
    }

    /** @return the whole chain, oldest first */
    public List<CustodyEntry> all() throws Problem {
        return session.read(CustodyTable::all);
    }

    /** @return the numbers of the links about one record, in any order */
    public List<Long> numbers(Id record) throws Problem {
        return session.read(c -> CustodyTable.numbers(c, record));
    }

    /** @return the links of these numbers, both included, oldest first */
    public List<CustodyEntry> between(long first, long last) throws Problem {
        return session.read(c -> CustodyTable.between(c, first, last));
    }

    /** @return the number of the first link that does not hold, 0 when all do */
    public long firstBroken() throws Problem {
        return session.read(CustodyTable::firstBroken);
    }
}
