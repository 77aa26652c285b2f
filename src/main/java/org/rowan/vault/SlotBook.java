package org.rowan.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The compartment's own note, in its database, of which of its slots are taken, and of a change of passphrase that is
 * under way. Casebook format, section 4.
 */
final class SlotBook {
    private static final String RECOVERY = "RECOVERY";

    private final Connection connection;

    SlotBook(Connection connection) {
        this.connection = connection;
    }

    /** What a slot of ours is; slots without a line are free. The words are the format's. */
    enum State { HELD, COMING, GOING }

    /** Makes the table; when it is new, notes the slots that creation writes. */
    void migrate(List<Integer> held) throws SQLException {
        if (exists()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE vault_slot"
                    + " (position INTEGER PRIMARY KEY, role TEXT NOT NULL, state TEXT NOT NULL)");
        }
        put(held, SlotRecord.Role.OPEN, State.HELD);
    }

    private boolean exists() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'vault_slot'")) {
            return found.next();
        }
    }

    void put(List<Integer> positions, SlotRecord.Role role, State state) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO vault_slot VALUES (?, ?, ?)")) {
            for (int position : positions) {
                statement.setInt(1, position);
                statement.setString(2, role.name());
                statement.setString(3, state.name());
                statement.executeUpdate();
            }
        }
    }

    void remove(List<Integer> positions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM vault_slot WHERE position = ?")) {
            for (int position : positions) {
                statement.setInt(1, position);
                statement.executeUpdate();
            }
        }
    }

    /** @return the slots of a role in a state */
    List<Integer> in(SlotRecord.Role role, State state) throws SQLException {
        return select("role = ? AND state = ?", role.name(), state.name());
    }

    /** @return the slots of a role, whatever their state */
    List<Integer> of(SlotRecord.Role role) throws SQLException {
        return select("role = ?", role.name());
    }

    /** @return the slots that no change of the role may take; those that a stopped one was to take are free for it */
    List<Integer> takenFor(SlotRecord.Role role) throws SQLException {
        return select("role <> ? OR state <> ?", role.name(), State.COMING.name());
    }

    /** @return the slots that recovery shares open */
    List<Integer> recovery() throws SQLException {
        return select("role = ?", RECOVERY);
    }

    private List<Integer> select(String where, String... values) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT position FROM vault_slot WHERE " + where + " ORDER BY position")) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return positions(statement);
        }
    }

    private static List<Integer> positions(PreparedStatement statement) throws SQLException {
        List<Integer> positions = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                positions.add(rows.getInt(1));
            }
        }
        return positions;
    }
}
