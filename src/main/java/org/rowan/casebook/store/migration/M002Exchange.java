package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** Contacts, this compartment's own keys, and the bundles it has seen. */
final class M002Exchange implements Migration {
    @Override
    public void run(Connection connection) throws SQLException {
        Migrations.execute(connection, CONTACT,
                "CREATE TABLE own_keys (one INTEGER PRIMARY KEY CHECK (one = 1), keys BLOB NOT NULL)", BUNDLE);
    }

    private static final String CONTACT = """
            CREATE TABLE contact (
              id TEXT PRIMARY KEY, name TEXT NOT NULL, card TEXT NOT NULL, fingerprint TEXT NOT NULL,
              recipient TEXT NOT NULL, verified INTEGER NOT NULL)""";

    private static final String BUNDLE = """
            CREATE TABLE bundle_seen (
              id TEXT PRIMARY KEY, at INTEGER NOT NULL, sender TEXT NOT NULL, counter INTEGER NOT NULL)""";
}
