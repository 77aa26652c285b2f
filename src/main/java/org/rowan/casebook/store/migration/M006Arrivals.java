package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** What lies in the exchange folder and is not offered again, in the order in which it was dealt with. */
final class M006Arrivals implements Migration {
    @Override
    public void run(Connection connection) throws SQLException {
        Migrations.execute(connection,
                "CREATE TABLE arrived (number INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE)");
    }
}
