package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rowan.model.Hash;

/** What was dealt with of that which arrived. The oldest is forgotten first: then it is offered once more. */
final class ArrivedTable {
    static final int MOST = 10_000;

    private ArrivedTable() {
    }

    static void add(Connection c, Hash mark) throws SQLException {
        Sql.run(c, "INSERT OR IGNORE INTO arrived (mark) VALUES (?)", mark);
        Sql.run(c, "DELETE FROM arrived WHERE number <= (SELECT max(number) FROM arrived) - ?", MOST);
    }

    /** @return the oldest first */
    static List<Step> all(Connection c) throws SQLException {
        return Sql.list(c, r -> new Step.DealtWith(new Hash(r.getString("mark"))),
                "SELECT mark FROM arrived ORDER BY number");
    }

    static void forget(Connection c, Hash mark) throws SQLException {
        Sql.run(c, "DELETE FROM arrived WHERE mark = ?", mark);
    }

    static boolean has(Connection c, Hash mark) throws SQLException {
        return Sql.first(c, r -> r.getInt(1), "SELECT 1 FROM arrived WHERE mark = ?", mark).isPresent();
    }
}
