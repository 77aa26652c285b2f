package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/** The chain of custody: only ever grows; destroying a record takes the details of its links, never the links. */
final class CustodyTable {
    private static final String SELECT =
            "SELECT number, at, event, record, detail, salt, digest, previous, hash FROM custody ";

    private CustodyTable() {
    }

    static void add(Connection c, Step.Custody step) throws SQLException {
        CustodyEntry entry = step.entry();
        Sql.run(c, """
                INSERT OR IGNORE INTO custody (number, at, event, record, detail, salt, digest, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.number(), entry.at().toEpochMilli(), entry.event(), entry.record(), entry.detail(), step.salt(),
                CustodyChain.digest(step.salt(), entry.detail()), entry.previous(), entry.hash());
    }

    static void add(Connection c, Step.BareCustody step) throws SQLException {
        CustodyEntry entry = step.entry();
        Sql.run(c, """
                INSERT OR IGNORE INTO custody (number, at, event, record, digest, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", entry.number(), entry.at().toEpochMilli(), entry.event(),
                entry.record(), step.digest(), entry.previous(), entry.hash());
    }

    static List<Step> steps(Connection c) throws SQLException {
        return Sql.list(c, CustodyTable::step, SELECT + "ORDER BY number");
    }

    private static Step step(ResultSet row) throws SQLException {
        String salt = row.getString("salt");
        return salt == null ? new Step.BareCustody(entry(row), new Hash(row.getString("digest")))
                : new Step.Custody(entry(row), new Hash(salt));
    }

    static List<CustodyEntry> of(Connection c, Id record) throws SQLException {
        return Sql.list(c, CustodyTable::entry, SELECT + "WHERE record = ? ORDER BY number", record);
    }

    static List<CustodyEntry> all(Connection c) throws SQLException {
        return Sql.list(c, CustodyTable::entry, SELECT + "ORDER BY number");
    }

    static List<Long> numbers(Connection c, Id record) throws SQLException {
        return Sql.list(c, r -> r.getLong(1), "SELECT number FROM custody WHERE record = ?", record);
    }

    static List<CustodyEntry> between(Connection c, long first, long last) throws SQLException {
        return Sql.list(c, CustodyTable::entry, SELECT + "WHERE number BETWEEN ? AND ? ORDER BY number", first, last);
    }

    static Optional<CustodyEntry> last(Connection c) throws SQLException {
        return Sql.first(c, CustodyTable::entry, SELECT + "ORDER BY number DESC LIMIT 1");
    }

    /** The digest without its salt tells nothing of the detail, and the chain still holds. */
    static void forgetDetails(Connection c, Id record) throws SQLException {
        Sql.run(c, "UPDATE custody SET detail = NULL, salt = NULL WHERE record = ?", record);
    }

    /** @return the number of the first link that does not hold, 0 when all do */
    static long firstBroken(Connection c) throws SQLException {
        CustodyChain chain = new CustodyChain();
        return Sql.list(c, r -> chain.holds(link(r)) ? 0L : r.getLong("number"), SELECT + "ORDER BY number").stream()
                .filter(n -> n != 0).findFirst().orElse(0L);
    }

    private static CustodyChain.Link link(ResultSet row) throws SQLException {
        return new CustodyChain.Link(row.getLong("number"), row.getLong("at"), row.getString("event"),
                row.getString("record"), row.getString("detail"), row.getString("salt"), row.getString("digest"),
                row.getString("previous"), row.getString("hash"));
    }

    private static CustodyEntry entry(ResultSet row) throws SQLException {
        String detail = row.getString("detail");
        return new CustodyEntry(row.getLong("number"), Instant.ofEpochMilli(row.getLong("at")),
                row.getString("event"), Sql.id(row, "record"), detail == null ? "" : detail,
                new Hash(row.getString("previous")), new Hash(row.getString("hash")));
    }
}
