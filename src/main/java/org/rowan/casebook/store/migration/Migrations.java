package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.rowan.model.Problem;

/** Brings the tables to the newest version by running, in order, every migration that has not run. */
public final class Migrations {
    private static final List<Migration> ALL = List.of(new M001Records(), new M002Exchange(), new M003Search(),
            new M004Merging(), new M005Outbox(), new M006Arrivals());

    private Migrations() {
    }

    /** @return the version that this program writes */
    public static int newest() {
        return ALL.size();
    }

    /** @throws Problem with {@link Problem.Kind#NEWER_VERSION} when a newer program made the tables */
    public static void run(Connection connection) throws SQLException, Problem {
        int version = version(connection);
        if (version > newest()) {
            throw new Problem(Problem.Kind.NEWER_VERSION);
        }
        for (int next = version; next < newest(); next++) {
            ALL.get(next).run(connection);
            execute(connection, "UPDATE casebook_version SET version = " + (next + 1));
        }
    }

    private static int version(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE IF NOT EXISTS casebook_version (version INTEGER NOT NULL)");
        execute(connection, "INSERT INTO casebook_version SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM casebook_version)");
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT version FROM casebook_version")) {
            return row.getInt(1);
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
