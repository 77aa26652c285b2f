package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** How edits of several people stand to each other, what is here and does not count, and whose changes count. */
final class M004Merging implements Migration {
    @Override
    public void run(Connection connection) throws SQLException {
        Migrations.execute(connection, "ALTER TABLE record ADD COLUMN standing INTEGER NOT NULL DEFAULT 0",
                "CREATE INDEX record_standing ON record (standing) WHERE standing > 0", HELD,
                "CREATE INDEX held_of ON held (record)", RIGHT, SENT);
    }

    private static final String HELD = """
            CREATE TABLE held (
              hash TEXT PRIMARY KEY, record TEXT NOT NULL, why TEXT NOT NULL, sender TEXT NOT NULL,
              at INTEGER NOT NULL)""";

    private static final String RIGHT = """
            CREATE TABLE contact_right (
              contact TEXT PRIMARY KEY, author TEXT NOT NULL, changes INTEGER NOT NULL)""";

    private static final String SENT = """
            CREATE TABLE sent (
              record TEXT NOT NULL, recipient TEXT NOT NULL, current TEXT NOT NULL,
              PRIMARY KEY (record, recipient)) WITHOUT ROWID""";
}
