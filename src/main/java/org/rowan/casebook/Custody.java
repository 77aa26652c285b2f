package org.rowan.casebook;

import java.util.List;
import org.rowan.casebook.store.CustodyReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Finding;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/**
 * What happened to every record: {@code created}, {@code attached}, {@code revised}, {@code trashed},
 * {@code restored}, {@code left}, {@code received}, {@code destroyed}; and to every contact's card: {@code card-changed},
 * {@code card-verified}, {@code card-doubted}. Each entry hangs on the one before
 * by its hash.
 */
public final class Custody {
    private final CustodyReads reads;

    Custody(Session session) {
        reads = new CustodyReads(session);
    }

    /** @return what happened to one record, oldest first; without details once it is destroyed */
    public List<CustodyEntry> of(Id record) throws Problem {
        return reads.of(record);
    }

    /** @return the numbers of the links about one record, in any order */
    public List<Long> numbers(Id record) throws Problem {
        return reads.numbers(record);
    }

    /** @return a part of the chain: the links of these numbers, both included, oldest first */
    public List<CustodyEntry> between(long first, long last) throws Problem {
        return reads.between(first, last);
    }

    /** @return the whole chain, oldest first */
    public List<CustodyEntry> all() throws Problem {
        return reads.all();
    }

    /** @return nothing, or the first link that does not hold */
    public List<Finding> verify() throws Problem {
        long broken = reads.firstBroken();
        return broken == 0 ? List.of() : List.of(new Finding("custody " + broken, "damaged"));
    }
}
