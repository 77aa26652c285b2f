package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Code;
import org.rowan.model.Id;
import org.rowan.model.Kind;

/** The stubs of sealed records. */
final class SealedTable {
    private static final String SELECT = "SELECT record, kind, code, case_id, at, whom FROM sealed ";

    private SealedTable() {
    }

    static void put(Connection c, Stub stub) throws SQLException {
        Sql.run(c, "INSERT OR REPLACE INTO sealed (record, kind, code, case_id, at, whom) VALUES (?, ?, ?, ?, ?, ?)",
                stub.record(), stub.kind().wire(), stub.code(), stub.caseId().orElse(null), stub.at().toEpochMilli(),
                stub.whom());
    }

    static void drop(Connection c, Id record) throws SQLException {
        Sql.run(c, "DELETE FROM sealed WHERE record = ?", record);
    }

    /** A case that is destroyed is no longer told of by what was sealed of it. */
    static void forgetCase(Connection c, Id theCase) throws SQLException {
        Sql.run(c, "UPDATE sealed SET case_id = NULL WHERE case_id = ?", theCase);
    }

    static Optional<Stub> find(Connection c, Id record) throws SQLException {
        return Sql.first(c, SealedTable::stub, SELECT + "WHERE record = ?", record);
    }

    /** @return all, the latest first */
    static List<Stub> all(Connection c) throws SQLException {
        return Sql.list(c, SealedTable::stub, SELECT + "ORDER BY at DESC, kind DESC, code");
    }

    private static Stub stub(ResultSet row) throws SQLException {
        return new Stub(Sql.id(row, "record"), Kind.ofWire(row.getString("kind")).orElseThrow(),
                new Code(row.getString("code")), Optional.ofNullable(row.getString("case_id")).map(Id::new),
                Instant.ofEpochMilli(row.getLong("at")), row.getString("whom"));
    }
}
