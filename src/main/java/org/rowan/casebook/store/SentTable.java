package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/** What every recipient was sent last of each record: a withdrawal reaches those who have it and nobody else. */
final class SentTable {
    private SentTable() {
    }

    static void put(Connection c, Step.Sent sent) throws SQLException {
        Sql.run(c, "INSERT OR REPLACE INTO sent (record, recipient, current) VALUES (?, ?, ?)", sent.record(),
                sent.recipient(), sent.current());
    }

    /** @return what was sent of records that are in sight */
    static List<Step> visible(Connection c) throws SQLException {
        return Sql.list(c, r -> new Step.Sent(Sql.id(r, "record"), r.getString("recipient"),
                new Hash(r.getString("current"))), """
                SELECT s.record, s.recipient, s.current FROM sent s JOIN record r ON r.id = s.record
                WHERE r.hidden = 0 ORDER BY s.record, s.recipient""");
    }

    static void forget(Connection c, Id record) throws SQLException {
        Sql.run(c, "DELETE FROM sent WHERE record = ?", record);
    }

    /** @return withdrawn records that the recipient was sent, and of whose withdrawal nothing */
    static List<Id> untold(Connection c, String recipient) throws SQLException {
        return Sql.list(c, r -> Sql.id(r, "id"), """
                SELECT r.id FROM sent s JOIN record r ON r.id = s.record
                WHERE s.recipient = ? AND r.deleted = 1 AND s.current <> r.current ORDER BY r.id""", recipient);
    }

    /** @return records that the recipient was sent */
    static List<Id> all(Connection c, String recipient) throws SQLException {
        return Sql.list(c, r -> Sql.id(r, "record"), "SELECT record FROM sent WHERE recipient = ?", recipient);
    }
}
