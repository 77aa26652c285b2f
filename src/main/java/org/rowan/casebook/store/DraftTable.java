package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Content;
import org.rowan.model.Id;

/** What is typed and not yet a revision: at most one draft a record. */
final class DraftTable {
    private DraftTable() {
    }

    static void put(Connection c, Step.PutDraft step) throws SQLException {
        Sql.run(c, "INSERT OR REPLACE INTO draft (record, at, content) VALUES (?, ?, ?)", step.record(),
                step.at().toEpochMilli(), Canonical.text(step.content()));
    }

    static void drop(Connection c, Id record) throws SQLException {
        Sql.run(c, "DELETE FROM draft WHERE record = ?", record);
    }

    /** An unreadable draft counts as none; the revision before it stands. */
    static Optional<Content> of(Connection c, Id record) throws SQLException {
        return Sql.first(c, r -> r.getString(1), "SELECT content FROM draft WHERE record = ?", record)
                .flatMap(DraftTable::read);
    }

    static List<Id> all(Connection c) throws SQLException {
        return Sql.list(c, r -> Sql.id(r, "record"), "SELECT record FROM draft ORDER BY at");
    }

    private static Optional<Content> read(String json) {
        try {
            return Optional.of(Canonical.content(json));
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }
}
