package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** One step from a version of the tables to the next. Never changed once it has been released. */
interface Migration {
    void run(Connection connection) throws SQLException;
}
