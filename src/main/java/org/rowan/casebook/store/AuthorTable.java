package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Id;

/** Who wrote revisions: random ids, with the names by which this casebook knows them. */
final class AuthorTable {
    private AuthorTable() {
    }

    /**
     * Gives a new compartment its own author.
     *
     * @return whether it is new
     */
    static boolean ensureOwn(Connection c, String name) throws SQLException {
        return Sql.run(c, """
                INSERT INTO author (id, name, own) SELECT ?, ?, 1 WHERE NOT EXISTS (SELECT 1 FROM author WHERE own)""",
                Id.random(), name) == 1;
    }

    static Id own(Connection c) throws SQLException {
        return Sql.first(c, r -> Sql.id(r, "id"), "SELECT id FROM author WHERE own")
                .orElseThrow(() -> Sql.malformed(null));
    }

    static Optional<String> name(Connection c, Id author) throws SQLException {
        return Sql.first(c, r -> r.getString(1), "SELECT name FROM author WHERE id = ?", author);
    }

    static void own(Connection c, Step.OwnAuthor step) throws SQLException {
        Sql.run(c, "DELETE FROM author WHERE own OR id = ?", step.id());
        Sql.run(c, "INSERT INTO author (id, name, own) VALUES (?, ?, 1)", step.id(), step.name());
    }

    static List<Step> all(Connection c) throws SQLException {
        return Sql.list(c, r -> r.getInt("own") != 0 ? new Step.OwnAuthor(Sql.id(r, "id"), r.getString("name"))
                : new Step.Author(Sql.id(r, "id"), r.getString("name")), "SELECT id, name, own FROM author ORDER BY id");
    }

    static void name(Connection c, Step.Author step) throws SQLException {
        Sql.run(c, """
                INSERT INTO author (id, name, own) VALUES (?, ?, 0)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name""", step.id(), step.name());
    }
}
