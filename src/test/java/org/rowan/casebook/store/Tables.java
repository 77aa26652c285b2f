package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rowan.model.Problem;
import org.rowan.vault.Compartment;

/** Looks at the tables from below, and harms them. */
public final class Tables {
    private static final List<String> COMPARED = List.of("record", "revision", "draft", "custody", "attachment",
            "setting", "contact", "bundle_seen", "held", "contact_right", "sent", "casebook_version");

    private Tables() {
    }

    /** @return every row of every table, and every word of the index */
    public static List<String> dump(Compartment compartment) throws Problem {
        return compartment.read(c -> {
            List<String> rows = new ArrayList<>();
            for (String table : COMPARED) {
                rows.add(table);
                rows.addAll(Sql.list(c, Tables::row, "SELECT * FROM " + table + " ORDER BY 1"));
            }
            rows.addAll(words(c));
            return rows;
        });
    }

    /** @return the words of the index, with how many records have them */
    public static List<String> words(Compartment compartment) throws Problem {
        return compartment.read(Tables::words);
    }

    /** @return how often a stretch of bytes occurs in the index as it lies in the file */
    public static int inIndex(Compartment compartment, String word) throws Problem {
        return compartment.read(c -> Sql.list(c, r -> r.getInt(1),
                "SELECT count(*) FROM search_data WHERE instr(block, CAST(? AS BLOB))", word).getFirst());
    }

    /** Changes what no change set would. */
    public static void harm(Compartment compartment, String sql, Object... arguments) throws Problem {
        compartment.bulk(t -> Sql.run(t.connection(), sql, arguments));
    }

    private static List<String> words(Connection c) throws SQLException {
        Sql.run(c, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, search, row)");
        return Sql.list(c, Tables::row, "SELECT * FROM temp.words");
    }

    private static String row(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getString(i));
        }
        return String.join("|", columns.stream().map(String::valueOf).toList());
    }
}
