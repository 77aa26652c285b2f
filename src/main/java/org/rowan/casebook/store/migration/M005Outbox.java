package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** What stays of sealed records, and the bundles that wait to leave. */
final class M005Outbox implements Migration {
    @Override
    public void run(Connection connection) throws SQLException {
        Migrations.execute(connection, SEALED, OUTBOX);
    }

    private static final String SEALED = """
            CREATE TABLE sealed (
              record TEXT PRIMARY KEY, kind TEXT NOT NULL, code TEXT NOT NULL, case_id TEXT, at INTEGER NOT NULL,
              whom TEXT NOT NULL)""";

    private static final String OUTBOX = """
            CREATE TABLE outbox (
              bundle TEXT PRIMARY KEY, kind TEXT NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL,
              whom TEXT NOT NULL, media TEXT NOT NULL, bytes INTEGER NOT NULL, receipt TEXT NOT NULL,
              about TEXT NOT NULL, written INTEGER)""";
}
