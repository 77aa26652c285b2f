package org.rowan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.rowan.model.Problem;

/** The smallest application: a change set is a line of text, and is there or not. */
public final class Lines implements Application {
    @Override
    public void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE IF NOT EXISTS note (text TEXT PRIMARY KEY)");
        }
    }

    @Override
    public void apply(Connection connection, byte[] changeSet) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT OR IGNORE INTO note VALUES (?)")) {
            statement.setString(1, new String(changeSet, UTF_8));
            statement.executeUpdate();
        }
    }

    public static void save(Compartment compartment, String text) throws Problem {
        compartment.save(text.getBytes(UTF_8));
    }

    /** All notes, in the order of their texts. */
    public static List<String> in(Compartment compartment) throws Problem {
        return compartment.read(connection -> {
            List<String> notes = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT text FROM note ORDER BY text")) {
                while (rows.next()) {
                    notes.add(rows.getString(1));
                }
            }
            return notes;
        });
    }
}
