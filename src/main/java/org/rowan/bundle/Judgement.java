package org.rowan.bundle;

import java.util.List;
import java.util.Optional;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.casebook.Casebook;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/**
 * What receiving does with a record, and for a refusal why. Bundle format, section "Receiving".
 *
 * @param reason a word; empty unless refused
 */
record Judgement(Arrival arrival, String reason) {
    static Judgement of(BundleRecord record, Casebook casebook) throws Problem {
        Optional<Head> known = casebook.sync().head(record.id());
        if (record.head().isEmpty()) {
            return new Judgement(Arrival.REFUSED, "unknown-kind");
        }
        if (known.isPresent() && !known.equals(record.head())) {
            return new Judgement(Arrival.REFUSED, "other-record");
        }
        Optional<Entry> here = casebook.records().find(record.id());
        if (here.isEmpty()) {
            return record.currentRevision().deleted() ? deleted() : new Judgement(Arrival.NEW, "");
        }
        return compare(record, here.get(), casebook);
    }

    /** Nobody who is not proven to be its author can take a record away. */
    private static Judgement deleted() {
        return new Judgement(Arrival.REFUSED, "deletion");
    }

    private static Judgement compare(BundleRecord record, Entry here, Casebook casebook) throws Problem {
        Hash current = here.revision().hash();
        if (current.equals(record.current())) {
            return new Judgement(Arrival.HERE, "");
        }
        if (record.currentRevision().deleted()) {
            return deleted();
        }
        List<Revision> own = casebook.sync().revisions(record.id());
        if (Ancestry.descends(own, current, record.current())) {
            return new Judgement(Arrival.OLDER, "");
        }
        boolean goesOn = Ancestry.descends(record.revisions(), record.current(), current);
        return new Judgement(goesOn ? Arrival.NEWER : Arrival.CONFLICT, "");
    }
}
