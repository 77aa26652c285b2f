package org.rowan.casebook.store.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The index of folded words. It keeps no text of its own: what a match says is read from the record, so that nothing
 * is stored twice and a record's hash guards what is shown.
 */
final class M003Search implements Migration {
    @Override
    public void run(Connection connection) throws SQLException {
        Migrations.execute(connection, """
                CREATE VIRTUAL TABLE search USING fts5(
                  title, body, contents, content='', prefix='2 3', tokenize='unicode61 remove_diacritics 0')""");
    }
}
