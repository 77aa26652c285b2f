package org.rowan.ui.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.history.Change;
import org.rowan.casebook.history.History;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;

/**
 * One revision of a record of a case.
 *
 * @param changes what it changed; empty for the first
 * @param author  the name that this casebook knows, empty for none
 * @param first   whether it made the record
 * @param newest  whether the record says this now
 */
record Version(Entry record, Revision revision, List<Change> changes, String author, boolean first, boolean newest) {
    /** More than anybody reads at once; older ones are in each record's own history. */
    private static final int MOST = 500;

    /** @return the versions of a case and of everything in it, newest first; not for the window's thread */
    static List<Version> of(Casebook casebook, Id caseId) throws IOException {
        List<Entry> records = new ArrayList<>();
        records.add(casebook.records().get(caseId));
        for (Kind kind : Kind.values()) {
            records.addAll(kind == Kind.CASE ? List.of() : casebook.records().of(caseId, kind));
        }
        List<Version> all = new ArrayList<>();
        for (Entry record : records) {
            all.addAll(of(casebook.history(), record));
        }
        return all.stream().sorted(Comparator.comparing((Version v) -> v.revision().at()).reversed()).limit(MOST)
                .toList();
    }

    private static List<Version> of(History history, Entry record) throws IOException {
        List<Version> versions = new ArrayList<>();
        Optional<Revision> before = Optional.empty();
        for (Revision revision : history.of(record.id())) {
            List<Change> changes = before.map(older -> history.changes(older, revision)).orElse(List.of());
            versions.add(new Version(record, revision, changes, history.author(revision), before.isEmpty(),
                    revision.hash().equals(record.revision().hash())));
            before = Optional.of(revision);
        }
        return versions;
    }
}
