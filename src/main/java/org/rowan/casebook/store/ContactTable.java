package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.model.Id;

/** Contacts, and the keys by which contacts know this compartment. */
final class ContactTable {
    private ContactTable() {
    }

    static void put(Connection c, ContactRow contact) throws SQLException {
        Sql.run(c, """
                INSERT OR REPLACE INTO contact (id, name, card, fingerprint, recipient, verified)
                VALUES (?, ?, ?, ?, ?, ?)""",
                contact.id(), contact.name(), contact.card(), contact.fingerprint(), contact.recipient(),
                contact.verified());
    }

    static void drop(Connection c, Id contact) throws SQLException {
        Sql.run(c, "DELETE FROM contact WHERE id = ?", contact);
    }

    static List<ContactRow> all(Connection c) throws SQLException {
        return Sql.list(c, ContactTable::row, "SELECT * FROM contact ORDER BY name, id");
    }

    /** @return contacts to which the one event happened, and the other not since then */
    static Set<Id> lastMarked(Connection c, String event, String notSince) throws SQLException {
        return Set.copyOf(Sql.list(c, r -> Sql.id(r, "id"), """
                SELECT k.id AS id FROM contact k
                WHERE (SELECT coalesce(max(number), 0) FROM custody WHERE record = k.id AND event = ?)
                    > (SELECT coalesce(max(number), 0) FROM custody WHERE record = k.id AND event = ?)""",
                event, notSince));
    }

    static Optional<byte[]> ownKeys(Connection c) throws SQLException {
        return Sql.first(c, r -> r.getBytes(1), "SELECT keys FROM own_keys");
    }

    static void putOwnKeys(Connection c, byte[] keys) throws SQLException {
        Sql.run(c, "INSERT OR REPLACE INTO own_keys (one, keys) VALUES (1, ?)", keys);
    }

    private static ContactRow row(ResultSet row) throws SQLException {
        return new ContactRow(Sql.id(row, "id"), row.getString("name"), row.getString("card"),
                row.getString("fingerprint"), row.getString("recipient"), row.getInt("verified") != 0);
    }
}
