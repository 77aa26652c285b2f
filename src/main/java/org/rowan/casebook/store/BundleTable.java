package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rowan.model.Id;

/** The bundles that were received, so that a replay is noticed. */
final class BundleTable {
    private BundleTable() {
    }

    static void add(Connection c, Step.SeenBundle step) throws SQLException {
        Sql.run(c, "INSERT OR IGNORE INTO bundle_seen (id, at, sender, counter) VALUES (?, ?, ?, ?)", step.bundle(),
                step.at().toEpochMilli(), step.sender(), step.counter());
    }

    static List<Step> all(Connection c) throws SQLException {
        return Sql.list(c, r -> new Step.SeenBundle(Sql.id(r, "id"), Instant.ofEpochMilli(r.getLong("at")),
                r.getString("sender"), r.getLong("counter")), "SELECT id, at, sender, counter FROM bundle_seen ORDER BY id");
    }

    static boolean seen(Connection c, Id bundle) throws SQLException {
        return Sql.first(c, r -> r.getInt(1), "SELECT 1 FROM bundle_seen WHERE id = ?", bundle).isPresent();
    }

    static long highestCounter(Connection c, String sender) throws SQLException {
        return Sql.first(c, r -> r.getLong(1), "SELECT max(counter) FROM bundle_seen WHERE sender = ?", sender)
                .orElse(0L);
    }
}
