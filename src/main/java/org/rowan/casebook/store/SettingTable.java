package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Settings, by name. */
final class SettingTable {
    private SettingTable() {
    }

    /** An empty value removes the setting, without a trace. */
    static void put(Connection c, Step.Setting step) throws SQLException {
        if (step.value().isEmpty()) {
            Sql.run(c, "DELETE FROM setting WHERE name = ?", step.name());
            return;
        }
        // A row number by lot: one in order would tell that settings which are not there any more came before.
        Sql.run(c, "INSERT OR REPLACE INTO setting (rowid, name, value) VALUES (random(), ?, ?)", step.name(),
                step.value());
    }

    static List<Step.Setting> all(Connection c) throws SQLException {
        return Sql.list(c, r -> new Step.Setting(r.getString("name"), r.getString("value")),
                "SELECT name, value FROM setting ORDER BY name");
    }

    static Optional<String> get(Connection c, String name) throws SQLException {
        return Sql.first(c, r -> r.getString(1), "SELECT value FROM setting WHERE name = ?", name);
    }
}
