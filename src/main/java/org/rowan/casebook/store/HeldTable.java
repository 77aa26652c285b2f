package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;

/** The revisions that are here and do not count. */
final class HeldTable {
    private HeldTable() {
    }

    static void put(Connection c, Held held) throws SQLException {
        Sql.run(c, "INSERT OR REPLACE INTO held (hash, record, why, sender, at) VALUES (?, ?, ?, ?, ?)", held.hash(),
                held.record(), held.why().word(), held.sender(), held.at().toEpochMilli());
    }

    static void drop(Connection c, Hash hash) throws SQLException {
        Sql.run(c, "DELETE FROM held WHERE hash = ?", hash);
    }

    static void forget(Connection c, Id record) throws SQLException {
        Sql.run(c, "DELETE FROM held WHERE record = ?", record);
    }

    /** @return those of records that are in sight, each with its revision */
    static List<Step> visible(Connection c) throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (Id record : Sql.list(c, r -> Sql.id(r, "record"), """
                SELECT DISTINCT h.record FROM held h JOIN record r ON r.id = h.record
                WHERE r.hidden = 0 ORDER BY h.record""")) {
            Head head = RecordTable.head(c, record).orElseThrow(() -> Sql.malformed(null));
            for (Held held : of(c, record)) {
                RevisionTable.find(c, head, held.hash()).filter(loaded -> !loaded.damaged())
                        .ifPresent(loaded -> steps.add(new Step.Apart(head, loaded.revision(), held)));
            }
        }
        return steps;
    }

    static List<Held> of(Connection c, Id record) throws SQLException {
        return Sql.list(c, r -> new Held(new Hash(r.getString("hash")), Sql.id(r, "record"),
                Held.Why.of(r.getString("why")), r.getString("sender"), Instant.ofEpochMilli(r.getLong("at"))),
                "SELECT hash, record, why, sender, at FROM held WHERE record = ? ORDER BY at, hash", record);
    }
}
