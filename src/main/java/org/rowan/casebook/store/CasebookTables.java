package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.rowan.casebook.store.migration.Migrations;
import org.rowan.model.Problem;
import org.rowan.vault.Application;

/** The casebook's tables and the meaning of its change sets, as a compartment wants them. */
public final class CasebookTables implements Application {
    /** Nobody's name. */
    private static final String USUAL = "Casebook";
    private final String name;
    private final Map<String, String> settings;

    /** @param nameWhenNew the display name of an author who is made here, a blank one for the usual one */
    public CasebookTables(String nameWhenNew) {
        this(nameWhenNew, Map.of());
    }

    /** @param settingsWhenNew what is set in a compartment that is made here */
    public CasebookTables(String nameWhenNew, Map<String, String> settingsWhenNew) {
        settings = Map.copyOf(settingsWhenNew);
        name = nameWhenNew.isBlank() ? USUAL : nameWhenNew.strip();
    }

    @Override
    public void migrate(Connection connection) throws SQLException, Problem {
        Migrations.run(connection);
        if (AuthorTable.ensureOwn(connection, name)) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                SettingTable.put(connection, new Step.Setting(setting.getKey(), setting.getValue()));
            }
        }
    }

    @Override
    public void apply(Connection connection, byte[] changeSet) throws SQLException {
        ChangeSet.apply(connection, changeSet);
    }
}
