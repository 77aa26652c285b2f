package org.rowan.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rowan.model.Problem;

/** Adds the vault's own table to the application's. */
record WithSlotBook(Application application, List<Integer> held) implements Application {
    @Override
    public void migrate(Connection connection) throws SQLException, Problem {
        new SlotBook(connection).migrate(held);
        application.migrate(connection);
    }

    @Override
    public void apply(Connection connection, byte[] changeSet) throws SQLException, Problem {
        application.apply(connection, changeSet);
    }
}
