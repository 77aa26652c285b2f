package org.rowan.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.secret.SecretBytes;

/** The tables that the vault itself keeps in the working database. Casebook format, section 11. */
final class VaultTables {
    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE IF NOT EXISTS vault_state (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS vault_media (id TEXT PRIMARY KEY, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL)"
                    + " WITHOUT ROWID",
            "CREATE TABLE IF NOT EXISTS vault_segment (media TEXT NOT NULL, number INTEGER NOT NULL, key BLOB NOT NULL,"
                    + " bytes INTEGER NOT NULL, cells BLOB NOT NULL, PRIMARY KEY (media, number)) WITHOUT ROWID",
            "CREATE TABLE IF NOT EXISTS vault_freed (start INTEGER PRIMARY KEY, count INTEGER NOT NULL)",
            "INSERT OR IGNORE INTO vault_state (id, sequence) VALUES (1, 0)");

    private final Connection connection;

    VaultTables(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables that are not there yet. */
    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
        }
    }

    /** @return sequence of the last change set that the database holds */
    long sequence() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sequence FROM vault_state WHERE id = 1")) {
            return row.getLong(1);
        }
    }

    void setSequence(long sequence) throws SQLException {
        update("UPDATE vault_state SET sequence = ?", sequence);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Adds media; adding what is there already changes nothing. */
    void add(StoredMedia media) throws SQLException {
        update("INSERT OR REPLACE INTO vault_media (id, bytes, sha256) VALUES (?, ?, ?)",
                media.id().text(), media.bytes(), media.sha256().hex());
        for (int number = 0; number < media.segments().size(); number++) {
            add(media.id(), number, media.segments().get(number));
        }
    }

    private void add(Id media, int number, MediaSegment segment) throws SQLException {
        byte[] key = segment.key().copy();
        try {
            update("INSERT OR REPLACE INTO vault_segment (media, number, key, bytes, cells) VALUES (?, ?, ?, ?, ?)",
                    media.text(), number, key, segment.bytes(), segment.cells().encode());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    Optional<StoredMedia> find(Id id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT bytes, sha256 FROM vault_media WHERE id = ?")) {
            statement.setString(1, id.text());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredMedia(id, row.getLong(1), new Hash(row.getString(2)), segments(id)))
                        : Optional.empty();
            }
        }
    }

    private List<MediaSegment> segments(Id id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT key, bytes, cells FROM vault_segment WHERE media = ? ORDER BY number")) {
            statement.setString(1, id.text());
            List<MediaSegment> segments = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    segments.add(new MediaSegment(
                            new SecretBytes(row.getBytes(1)), row.getLong(2), CellRuns.decode(row.getBytes(3))));
                }
            }
            return segments;
        }
    }

    List<Id> media() throws SQLException {
        List<Id> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM vault_media ORDER BY id")) {
            while (row.next()) {
                ids.add(new Id(row.getString(1)));
            }
        }
        return ids;
    }

    /** @return the cells of all segments, in no order */
    List<CellRuns> cellsInUse() throws SQLException {
        List<CellRuns> cells = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT cells FROM vault_segment")) {
            while (row.next()) {
                cells.add(CellRuns.decode(row.getBytes(1)));
            }
        }
        return cells;
    }

    /** Forgets media and notes its cells as freed. */
    void free(StoredMedia media) throws SQLException {
        for (MediaSegment segment : media.segments()) {
            for (CellRuns.Run run : segment.cells().runs()) {
                update("INSERT OR REPLACE INTO vault_freed (start, count) VALUES (?, ?)", run.start(), run.count());
            }
        }
        update("DELETE FROM vault_segment WHERE media = ?", media.id().text());
        update("DELETE FROM vault_media WHERE id = ?", media.id().text());
    }

    List<CellRuns.Run> freed() throws SQLException {
        List<CellRuns.Run> runs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT start, count FROM vault_freed ORDER BY start")) {
            while (row.next()) {
                runs.add(new CellRuns.Run(row.getInt(1), row.getInt(2)));
            }
        }
        return runs;
    }

    void forgetFreed() throws SQLException {
        update("DELETE FROM vault_freed");
    }
}
