package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/** The bundles that wait to leave. */
final class OutboxTable {
    private static final String COLUMNS = "bundle, kind, at, name, whom, media, bytes, receipt, about, written";

    private OutboxTable() {
    }

    static void put(Connection c, Waiting w) throws SQLException {
        Sql.run(c, "INSERT INTO outbox (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", w.bundle(),
                w.errand().word(), w.at().toEpochMilli(), w.name(), w.whom(), w.media(), w.bytes(),
                w.receipt().map(Hash::hex).orElse(""),
                w.about().stream().map(Id::text).collect(Collectors.joining(" ")),
                w.written().map(Instant::toEpochMilli).orElse(null));
    }

    static void written(Connection c, Step.Written step) throws SQLException {
        Sql.run(c, "UPDATE outbox SET written = ? WHERE bundle = ?", step.at().toEpochMilli(), step.bundle());
    }

    static void rename(Connection c, Id bundle, String name) throws SQLException {
        Sql.run(c, "UPDATE outbox SET name = ? WHERE bundle = ?", name, bundle);
    }

    static void drop(Connection c, Id bundle) throws SQLException {
        Sql.run(c, "DELETE FROM outbox WHERE bundle = ?", bundle);
    }

    static Optional<Waiting> find(Connection c, Id bundle) throws SQLException {
        return Sql.first(c, OutboxTable::waiting, "SELECT " + COLUMNS + " FROM outbox WHERE bundle = ?", bundle);
    }

    /** @return all, the oldest first */
    static List<Waiting> all(Connection c) throws SQLException {
        return Sql.list(c, OutboxTable::waiting, "SELECT " + COLUMNS + " FROM outbox ORDER BY at, bundle");
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        long written = row.getLong("written");
        Optional<Instant> when = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(written));
        return new Waiting(Sql.id(row, "bundle"), Waiting.Errand.of(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("at")), row.getString("name"), row.getString("whom"),
                Sql.id(row, "media"), row.getLong("bytes"),
                Optional.of(row.getString("receipt")).filter(Hash::isHash).map(Hash::new),
                Stream.of(row.getString("about").split(" ")).filter(Id::isId).map(Id::new).toList(), when);
    }
}
