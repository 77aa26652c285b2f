package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rowan.model.Id;

/** As which author each contact writes, and whether its changes count here. */
final class RightTable {
    private RightTable() {
    }

    static void put(Connection c, Step.PutRight right) throws SQLException {
        Sql.run(c, "INSERT OR REPLACE INTO contact_right (contact, author, changes) VALUES (?, ?, ?)", right.contact(),
                right.author(), right.changes());
    }

    static void drop(Connection c, Id contact) throws SQLException {
        Sql.run(c, "DELETE FROM contact_right WHERE contact = ?", contact);
    }

    static List<Step.PutRight> all(Connection c) throws SQLException {
        return Sql.list(c, r -> new Step.PutRight(Sql.id(r, "contact"), r.getString("author"),
                r.getInt("changes") != 0), "SELECT contact, author, changes FROM contact_right ORDER BY contact");
    }
}
