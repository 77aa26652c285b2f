package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.rowan.casebook.store.migration.Migrations;
import org.rowan.model.Problem;
import org.rowan.vault.Application;

/** The casebook's tables and the meaning of its change sets, as a compartment wants them. */
public final class CasebookTables implements Application {
    private volatile String name;

    /** @param nameWhenNew the display name of an author who is made here; not used where there is one */
    public CasebookTables(String nameWhenNew) {
        name = nameWhenNew;
    }

    @Override
    public void migrate(Connection connection) throws SQLException, Problem {
        Migrations.run(connection);
        AuthorTable.ensureOwn(connection, name);
        // The other half of the folder, when it is made from this one, gets the same name.
        name = AuthorTable.name(connection, AuthorTable.own(connection)).orElse(name);
    }

    @Override
    public void apply(Connection connection, byte[] changeSet) throws SQLException {
        ChangeSet.apply(connection, changeSet);
    }
}
