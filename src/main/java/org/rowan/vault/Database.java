package org.rowan.vault;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/**
 * SQLite over the working copy, with one transaction that is always open: the file changes by {@link #commit()} and
 * by nothing else. Casebook format, section 5. For one thread at a time.
 */
final class Database implements AutoCloseable {
    private static final List<String> SETTINGS = List.of(
            "locking_mode = EXCLUSIVE", "synchronous = OFF", "cache_spill = OFF",
            "secure_delete = ON", "temp_store = MEMORY", "mmap_size = 0", "trusted_schema = OFF",
            "cache_size = -16000");

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param pages   the most pages that the database may grow to
     * @param journal the journal's mode
     */
    static Database open(Path file, CompartmentKey.Database key, byte[] salt, long pages, String journal)
            throws SQLException {
        NativeLibrary.locate();
        Connection connection = connect(file, key, salt);
        try {
            Database database = new Database(connection);
            for (String setting : SETTINGS) {
                database.execute("PRAGMA " + setting);
            }
            database.execute("PRAGMA journal_mode = " + journal);
            database.limit(pages);
            connection.setAutoCommit(false);
            return database;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    // As a URI, because the driver would take a question mark in the path for settings of its own.
    private static Connection connect(Path file, CompartmentKey.Database key, byte[] salt) throws SQLException {
        byte[] keyAndSalt = key.bytes().with(
                raw -> ByteBuffer.allocate(raw.length + salt.length).put(raw).put(salt).array());
        try {
            return SQLiteMCSqlCipherConfig.getV4Defaults().withRawSaltedKey(keyAndSalt).build()
                    .createConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
        } finally {
            Arrays.fill(keyAndSalt, (byte) 0);
        }
    }

    Connection connection() {
        return connection;
    }

    void limit(long pages) throws SQLException {
        execute("PRAGMA max_page_count = " + pages);
    }

    /** Notes the checkpoint that writes the open transaction, where page 1 shows it. */
    void setGeneration(int generation) throws SQLException {
        execute("PRAGMA application_id = " + generation);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the one number that a query gives */
    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }

    /** Writes the open transaction into the file, and opens the next. */
    void commit() throws SQLException {
        connection.commit();
    }

    /** Forgets the open transaction, and opens the next; SQLite may have ended it by itself already. */
    void rollback() throws SQLException {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyEnded) {
            // A full database or a lack of memory ends the whole transaction, not only the statement.
        }
        execute("BEGIN");
    }

    /** Forgets the open transaction. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
