package org.rowan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.model.Problem;

/** The smallest application: numbered notes. A change set is a number and a text. */
final class Notes implements Application {
    @Override
    public void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        }
    }

    @Override
    public void apply(Connection connection, byte[] changeSet) throws SQLException, Problem {
        ByteBuffer in = ByteBuffer.wrap(changeSet);
        int id = in.getInt();
        if (id < 0) {
            throw new Problem(Problem.Kind.RECORD_DAMAGED, "note");
        }
        String text = StandardCharsets.UTF_8.decode(in).toString();
        try (PreparedStatement statement = connection.prepareStatement("INSERT OR REPLACE INTO note VALUES (?, ?)")) {
            statement.setInt(1, id);
            statement.setString(2, text);
            statement.executeUpdate();
        }
    }

    static byte[] note(int id, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(id).put(bytes).array();
    }

    /** @return a change set that the application refuses */
    static byte[] refused() {
        return note(-1, "");
    }

    static Map<Integer, String> all(Connection connection) throws SQLException {
        Map<Integer, String> notes = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, text FROM note")) {
            while (row.next()) {
                notes.put(row.getInt(1), row.getString(2));
            }
        }
        return notes;
    }
}
