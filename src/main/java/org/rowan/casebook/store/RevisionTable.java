package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;

/** Every state that every record was in. */
final class RevisionTable {
    private static final String SELECT = "SELECT hash, record, parents, author, at, deleted, content FROM revision ";

    private RevisionTable() {
    }

    /** A revision as it was read, and whether its bytes still give its hash. */
    record Loaded(Revision revision, boolean damaged) {}

    record Node(Hash hash, List<Hash> parents, long at) {}

    /** @return how the record's revisions hang together */
    static List<Node> nodes(Connection c, Id record) throws SQLException {
        return Sql.list(c, r -> new Node(new Hash(r.getString("hash")), parents(r), r.getLong("at")),
                "SELECT hash, parents, at FROM revision WHERE record = ?", record);
    }

    /** @return the record's revisions, oldest first */
    static List<Loaded> of(Connection c, Head head) throws SQLException {
        return Sql.list(c, row -> load(head, row), SELECT + "WHERE record = ? ORDER BY at, rowid", head.id());
    }

    /** @return those of the record's revisions that are wanted, oldest first; the others are not even parsed */
    static List<Loaded> of(Connection c, Head head, Predicate<Hash> wanted) throws SQLException {
        List<Optional<Loaded>> loaded = Sql.list(c, row -> wanted.test(new Hash(row.getString("hash")))
                ? Optional.of(load(head, row)) : Optional.empty(), SELECT + "WHERE record = ? ORDER BY at, rowid",
                head.id());
        return loaded.stream().flatMap(Optional::stream).filter(l -> wanted.test(l.revision().hash())).toList();
    }

    static Optional<Loaded> find(Connection c, Head head, Hash hash) throws SQLException {
        return Sql.first(c, row -> load(head, row), SELECT + "WHERE hash = ?", hash);
    }

    static Optional<Instant> latest(Connection c, Id record) throws SQLException {
        return Sql.first(c, r -> Instant.ofEpochMilli(r.getLong("at")),
                "SELECT at FROM revision WHERE record = ? ORDER BY at DESC LIMIT 1", record);
    }

    static boolean knows(Connection c, Hash hash) throws SQLException {
        return Sql.first(c, row -> row.getInt(1), "SELECT 1 FROM revision WHERE hash = ?", hash).isPresent();
    }

    /** @return the files that any revision of the record ever named */
    static List<Hash> files(Connection c, Id record) throws SQLException {
        return Sql.list(c, r -> r.getString("content"), "SELECT content FROM revision WHERE record = ?", record)
                .stream().map(RevisionTable::file).flatMap(Optional::stream).distinct().toList();
    }

    /** @return records that show files, of which a revision, counting or not, names this one */
    static Set<Id> naming(Connection c, Hash file) throws SQLException {
        return new LinkedHashSet<>(Sql.list(c, r -> names(r.getString("content"), file)
                ? Optional.of(Sql.id(r, "record")) : Optional.<Id>empty(), """
                SELECT v.record, v.content FROM revision v JOIN record r ON r.id = v.record
                WHERE r.kind NOT IN ('case', 'person', 'testimony', 'note') AND instr(v.content, ?)
                ORDER BY r.number""", file).stream().flatMap(Optional::stream).toList());
    }

    /** What can't be read may name it, and a file that is gone does not come back. */
    private static boolean names(String content, Hash file) {
        try {
            return Canonical.content(content).text(Field.SHA256).equals(file.hex());
        } catch (MalformedJson e) {
            return true;
        }
    }

    /** @return names of fields that records of a kind have or had */
    static List<String> fieldNames(Connection c, Kind kind) throws SQLException {
        return Sql.list(c, r -> r.getString(1), """
                SELECT DISTINCT j.key FROM record r JOIN revision v ON v.record = r.id, json_each(v.content) j
                WHERE r.kind = ? ORDER BY 1""", kind.wire());
    }

    static void delete(Connection c, Id record) throws SQLException {
        Sql.run(c, "DELETE FROM revision WHERE record = ?", record);
    }

    /** Reads a revision's columns and compares what was stored with the hash. */
    static Loaded load(Head head, ResultSet row) throws SQLException {
        String stored = row.getString("content");
        if (stored == null) {
            return new Loaded(unreadable(head), true);
        }
        try {
            Revision revision = revision(row, Canonical.content(stored));
            boolean sound = revision.record().equals(head.id())
                    && Canonical.hash(head, revision, stored).equals(revision.hash());
            return new Loaded(revision, !sound);
        } catch (MalformedJson | IllegalArgumentException e) {
            return new Loaded(unreadable(head), true);
        }
    }

    private static Revision revision(ResultSet row, Content content) throws SQLException {
        return new Revision(new Hash(row.getString("hash")), Sql.id(row, "record"), parents(row),
                Sql.id(row, "author"), Instant.ofEpochMilli(row.getLong("at")), row.getInt("deleted") != 0, content);
    }

    private static Optional<Hash> file(String content) {
        try {
            return Optional.of(Canonical.content(content).text(Field.SHA256)).filter(Hash::isHash).map(Hash::new);
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    /** Stands for a revision of which nothing can be read. */
    private static Revision unreadable(Head head) {
        return new Revision(new Hash("0".repeat(64)), head.id(), List.of(), head.origin(), Instant.EPOCH, false,
                Content.EMPTY);
    }

    static void insert(Connection c, Revision revision) throws SQLException {
        Sql.run(c, """
                INSERT OR IGNORE INTO revision (hash, record, parents, author, at, deleted, content)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                revision.hash(), revision.record(),
                revision.parents().stream().map(Hash::hex).collect(Collectors.joining(" ")), revision.author(),
                revision.at().toEpochMilli(), revision.deleted(), Canonical.text(revision.content()));
    }

    private static List<Hash> parents(ResultSet row) throws SQLException {
        return Stream.of(row.getString("parents").split(" ")).filter(t -> !t.isEmpty()).map(Hash::new).toList();
    }
}
