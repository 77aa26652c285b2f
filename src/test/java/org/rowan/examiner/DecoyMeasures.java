package org.rowan.examiner;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Compartment;
import org.rowan.vault.ExaminedBuild;
import org.rowan.vault.FileRecorder;

/** What the shown casebook says once it is opened, and what opening it takes. */
final class DecoyMeasures {
    private static final List<String> PRAGMAS = List.of("schema_version", "user_version", "application_id",
            "page_count", "freelist_count", "max_page_count", "auto_vacuum", "encoding");
    private static final List<String> DATED = List.of("revision", "custody", "draft");

    private final Measures measures;
    private final Instant seizedAt;

    private DecoyMeasures(Measures measures, Instant seizedAt) {
        this.measures = measures;
        this.seizedAt = seizedAt;
    }

    /** Opens a copy of the folder. */
    static void into(Measures measures, Path copy, String passphrase, Instant seizedAt) throws Problem {
        FileRecorder recorder = new FileRecorder(0);
        long before = System.nanoTime();
        try (SecretChars typed = new SecretChars(passphrase.toCharArray());
                Compartment decoy = ExaminedBuild.REAL.vault(recorder, () -> 0).vault()
                        .open(copy, typed, Optional.empty(), new CasebookTables("Desk"), Progress.NONE)) {
            measures.put("unlocking: milliseconds", (System.nanoTime() - before) / 1e6);
            unlocking(measures, recorder.events());
            decoy.read(connection -> {
                new DecoyMeasures(measures, seizedAt).take(connection);
                return null;
            });
            measures.put("decoy: findings", decoy.findings().size());
            Compartment.Capacity capacity = decoy.capacity();
            measures.put("decoy: room for records", capacity.databaseTotal());
            measures.put("decoy: room for files", capacity.mediaTotal());
            measures.put("decoy: files", capacity.mediaUsed());
        }
    }

    // The pages are verified in the background meanwhile, in parts.
    private static void unlocking(Measures measures, List<FileRecorder.Event> events) {
        for (FileRecorder.Act act : List.of(FileRecorder.Act.WRITE, FileRecorder.Act.FORCE)) {
            measures.put("unlocking: " + act, events.stream().filter(event -> event.act() == act).count());
        }
        measures.put("unlocking: bytes of the header", events.stream().filter(e -> e.act() == FileRecorder.Act.READ
                && e.file().equals("header")).mapToLong(FileRecorder.Event::length).sum());
    }

    private void take(Connection connection) throws SQLException {
        for (String pragma : PRAGMAS) {
            measures.put("decoy: " + pragma, number(connection, "PRAGMA " + pragma));
        }
        measures.put("decoy: schema entries", number(connection, "SELECT count(*) FROM sqlite_schema"));
        measures.put("decoy: largest root page", number(connection, "SELECT max(rootpage) FROM sqlite_schema"));
        for (String table : tables(connection)) {
            measures.put("decoy: rows of " + table, number(connection, "SELECT count(*) FROM " + table));
            measures.put("decoy: largest row of " + table, rowid(connection, table));
        }
        for (String table : DATED) {
            double newest = number(connection, "SELECT max(at) FROM " + table);
            measures.put("decoy: hours since " + table, (seizedAt.toEpochMilli() - newest) / 3_600_000);
        }
        slots(connection);
    }

    private void slots(Connection connection) throws SQLException {
        measures.put("decoy: slots held", number(connection, "SELECT count(*) FROM vault_slot WHERE state = 'HELD'"));
        measures.put("decoy: sequence", number(connection, "SELECT sequence FROM vault_state"));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'search'")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static double rowid(Connection connection, String table) throws SQLException {
        boolean has = number(connection, "SELECT count(*) FROM pragma_table_list WHERE name = '" + table
                + "' AND wr = 0") > 0;
        return has ? number(connection, "SELECT max(rowid) FROM " + table) : 0;
    }

    private static double number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getDouble(1) : -1;
        }
    }
}
