package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** Records, their revisions and drafts, the chain of custody, attached files, settings. */
final class M001Records implements Migration {
    @Override
    public void run(Connection connection) throws SQLException {
        Migrations.execute(connection, RECORD, "CREATE INDEX record_in_case ON record (case_id, kind, hidden, changed)",
                "CREATE INDEX record_kind ON record (kind, hidden, changed)",
                "CREATE INDEX record_code ON record (code)",
                "CREATE INDEX record_sha256 ON record (sha256) WHERE sha256 IS NOT NULL",
                REVISION, "CREATE INDEX revision_of ON revision (record)",
                "CREATE TABLE draft (record TEXT PRIMARY KEY, at INTEGER NOT NULL, content TEXT NOT NULL)",
                CUSTODY, "CREATE INDEX custody_of ON custody (record)", ATTACHMENT,
                "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
                "CREATE TABLE author (id TEXT PRIMARY KEY, name TEXT NOT NULL, own INTEGER NOT NULL)");
    }

    private static final String RECORD = """
            CREATE TABLE record (
              number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, code TEXT NOT NULL,
              origin TEXT NOT NULL, current TEXT, trashed INTEGER, trashed_with TEXT,
              deleted INTEGER NOT NULL DEFAULT 0,
              hidden INTEGER GENERATED ALWAYS AS (trashed IS NOT NULL OR deleted) VIRTUAL,
              case_id TEXT, title TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '',
              place TEXT NOT NULL DEFAULT '', open INTEGER NOT NULL DEFAULT 1, sha256 TEXT,
              changed INTEGER NOT NULL DEFAULT 0)""";

    private static final String REVISION = """
            CREATE TABLE revision (
              hash TEXT PRIMARY KEY, record TEXT NOT NULL, parents TEXT NOT NULL, author TEXT NOT NULL,
              at INTEGER NOT NULL, deleted INTEGER NOT NULL, content TEXT NOT NULL)""";

    private static final String CUSTODY = """
            CREATE TABLE custody (
              number INTEGER PRIMARY KEY, at INTEGER NOT NULL, event TEXT NOT NULL, record TEXT NOT NULL,
              detail TEXT, salt TEXT, digest TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL)""";

    private static final String ATTACHMENT = """
            CREATE TABLE attachment (
              sha256 TEXT PRIMARY KEY, media TEXT NOT NULL, bytes INTEGER NOT NULL, text TEXT)""";
}
