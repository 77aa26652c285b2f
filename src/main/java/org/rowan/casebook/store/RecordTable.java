package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rowan.casebook.merge.View;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;
import org.rowan.model.Standing;
import org.rowan.model.Value;

/** The records, each with what lists need of its current revision. */
final class RecordTable {
    private static final String ENTRY = """
            SELECT r.id, r.kind, r.code, r.origin, r.trashed, r.standing, r.deleted AS withdrawn, v.hash,
              v.record, v.parents, v.author, v.at, v.deleted,
              v.content FROM record r LEFT JOIN revision v ON v.hash = r.current\s""";

    /** Only to a case does anything belong; what a record names as its case may be anything, and itself. */
    private static final String OF_A_CASE = "JOIN record k ON k.id = r.case_id AND k.kind = 'case' ";

    private RecordTable() {
    }

    static Optional<Entry> find(Connection c, Id id) throws SQLException {
        return Sql.first(c, row -> entry(c, row), ENTRY + "WHERE r.id = ?", id);
    }

    static List<Entry> inCase(Connection c, Id caseId, Kind kind) throws SQLException {
        return Sql.list(c, row -> entry(c, row),
                ENTRY + "WHERE r.case_id = ? AND " + is(kind) + " AND r.hidden = 0 ORDER BY r.number", caseId);
    }

    static List<Entry> all(Connection c, Kind kind) throws SQLException {
        return Sql.list(c, row -> entry(c, row), ENTRY + "WHERE " + is(kind) + " AND r.hidden = 0 ORDER BY r.number");
    }

    static List<Entry> coded(Connection c, Kind kind, Code code) throws SQLException {
        return Sql.list(c, row -> entry(c, row), ENTRY + "WHERE r.code = ? AND " + is(kind) + " AND r.hidden = 0", code);
    }

    static List<Entry> titled(Connection c, Kind kind, String title) throws SQLException {
        return Sql.list(c, row -> entry(c, row), ENTRY + "WHERE " + is(kind) + " AND r.title = ? AND r.hidden = 0 LIMIT 2",
                Titles.cut(title));
    }

    /** @return the condition that a record is of that kind; a newer one is of none that this version knows */
    private static String is(Kind kind) {
        return kind != Kind.NEWER ? "r.kind = '" + kind.wire() + "'" : Kind.known().stream().map(Kind::wire)
                .collect(Collectors.joining("', '", "r.kind NOT IN ('", "')"));
    }

    static List<Entry> trashed(Connection c) throws SQLException {
        return Sql.list(c, row -> entry(c, row),
                ENTRY + "WHERE r.hidden = 1 ORDER BY coalesce(r.trashed, r.changed) DESC, r.number");
    }

    /** @return what is not hidden and waits for a person to decide */
    static List<Entry> waiting(Connection c) throws SQLException {
        return Sql.list(c, row -> entry(c, row),
                ENTRY + "WHERE r.standing >= ? AND r.hidden = 0 ORDER BY r.number", Standing.REQUEST.ordinal());
    }

    static List<Entry> ofFile(Connection c, Hash sha256) throws SQLException {
        return Sql.list(c, row -> entry(c, row), ENTRY + "WHERE r.sha256 = ?", sha256);
    }

    static Optional<Head> head(Connection c, Id id) throws SQLException {
        return Sql.first(c, RecordTable::head, "SELECT id, kind, code, origin FROM record WHERE id = ?", id);
    }

    /** @return what belongs to a case and is not hidden */
    static List<Id> visible(Connection c, Id caseId) throws SQLException {
        return Sql.list(c, r -> Sql.id(r, "id"),
                "SELECT r.id FROM record r " + OF_A_CASE + "WHERE r.case_id = ? AND r.hidden = 0 ORDER BY r.number", caseId);
    }

    static List<Head> visible(Connection c) throws SQLException {
        return Sql.list(c, RecordTable::head,
                "SELECT id, kind, code, origin FROM record WHERE hidden = 0 ORDER BY number");
    }

    /** @return what belongs to no case that is here and not hidden: cases, and what lost or never had one */
    static List<Id> roots(Connection c) throws SQLException {
        return Sql.list(c, r -> Sql.id(r, "id"), "SELECT r.id FROM record r LEFT " + OF_A_CASE
                + "AND k.hidden = 0 WHERE r.hidden = 0 AND k.id IS NULL ORDER BY r.number");
    }

    static int count(Connection c, Id caseId, Kind kind) throws SQLException {
        return Sql.first(c, r -> r.getInt(1),
                "SELECT count(*) FROM record r WHERE r.case_id = ? AND " + is(kind) + " AND r.hidden = 0", caseId)
                .orElse(0);
    }

    static List<Head> heads(Connection c) throws SQLException {
        return Sql.list(c, RecordTable::head, "SELECT id, kind, code, origin FROM record ORDER BY number");
    }

    /** @return the records that belong to a case, hidden ones too */
    static List<Id> belonging(Connection c, Id caseId) throws SQLException {
        return Sql.list(c, r -> Sql.id(r, "id"),
                "SELECT r.id FROM record r " + OF_A_CASE + "WHERE r.case_id = ? ORDER BY r.number", caseId);
    }

    /** @return whether the record is new */
    static boolean ensure(Connection c, Head head) throws SQLException {
        return Sql.run(c, "INSERT OR IGNORE INTO record (id, kind, code, origin) VALUES (?, ?, ?, ?)", head.id(),
                head.wire(), head.code(), head.origin()) == 1;
    }

    static Optional<Hash> current(Connection c, Id id) throws SQLException {
        return Sql.first(c, r -> r.getString(1), "SELECT current FROM record WHERE id = ?", id).map(Hash::new);
    }

    /** @return whether the revision that counts is here */
    static boolean isFollowed(Connection c, Id id) throws SQLException {
        return Sql.first(c, r -> r.getInt(1), """
                SELECT 1 FROM record r JOIN revision v ON v.hash = r.current AND v.record = r.id WHERE r.id = ?""", id)
                .isPresent();
    }

    /** @return whether the record says what one revision says, and that is the only one of these */
    static boolean isPlainAt(Connection c, Id id, List<Hash> revisions) throws SQLException {
        return revisions.size() == 1 && Sql.first(c, r -> r.getInt(1),
                "SELECT 1 FROM record WHERE id = ? AND current = ? AND standing = 0 AND deleted = 0", id,
                revisions.getFirst()).isPresent();
    }

    static boolean isWithdrawn(Connection c, Id id) throws SQLException {
        return Sql.first(c, r -> r.getInt(1), "SELECT 1 FROM record WHERE id = ? AND deleted = 1", id).isPresent();
    }

    static void setCurrent(Connection c, Head head, Revision revision, Content content, boolean withdrawn,
            Standing standing) throws SQLException {
        Sql.run(c, """
                UPDATE record SET current = ?, deleted = ?, standing = ?, case_id = ?, title = ?, date = ?, place = ?,
                  open = ?, sha256 = ?, changed = ? WHERE id = ?""",
                revision.hash(), withdrawn, standing.ordinal(), caseOf(head, content), Titles.of(head.kind(), content),
                Titles.cut(content.text(Field.DATE)), Titles.cut(content.text(Field.PLACE)),
                !content.text(Field.STATUS).equals("closed"), sha256(head, content), revision.at().toEpochMilli(),
                head.id());
    }

    /** What belongs to a case goes into the trash with it, and comes back with it, when others say so too. */
    static void withdraw(Connection c, Id theCase, boolean withdrawn) throws SQLException {
        if (withdrawn) {
            Sql.run(c, """
                    UPDATE record SET trashed = (SELECT k.changed FROM record k WHERE k.id = ?), trashed_with = ?
                    WHERE case_id = ? AND trashed IS NULL""", theCase, theCase, theCase);
        } else {
            Sql.run(c, """
                    UPDATE record SET trashed = NULL, trashed_with = NULL WHERE trashed_with = ?
                      AND EXISTS (SELECT 1 FROM record WHERE id = ? AND trashed IS NULL)""", theCase, theCase);
        }
    }

    /**
     * Lets a record lie in the trash with a withdrawn case while it belongs to it, in whatever order they came; one
     * that is new also with a case that was trashed here.
     */
    static void followCase(Connection c, Id id, boolean first) throws SQLException {
        Sql.run(c, """
                UPDATE record SET trashed = NULL, trashed_with = NULL WHERE id = ? AND trashed_with IS NOT case_id
                  AND EXISTS (SELECT 1 FROM record k WHERE k.id = record.trashed_with AND k.deleted = 1
                    AND k.trashed IS NULL)""", id);
        Sql.run(c, """
                UPDATE record SET trashed_with = case_id,
                  trashed = (SELECT coalesce(k.trashed, k.changed) FROM record k WHERE k.id = record.case_id)
                WHERE id = ? AND trashed IS NULL AND EXISTS (SELECT 1 FROM record k WHERE k.id = record.case_id
                  AND k.kind = 'case' AND (k.deleted = 1 OR ? AND k.trashed IS NOT NULL))""", id, first);
    }

    static void trash(Connection c, Step.Trash step) throws SQLException {
        Sql.run(c, "UPDATE record SET trashed = ?, trashed_with = NULL WHERE id = ?", step.at().toEpochMilli(),
                step.record());
        Sql.run(c, """
                UPDATE record SET trashed = ?, trashed_with = ? WHERE case_id = ? AND trashed IS NULL
                  AND EXISTS (SELECT 1 FROM record WHERE id = ? AND kind = 'case')""",
                step.at().toEpochMilli(), step.record(), step.record(), step.record());
    }

    static void restore(Connection c, Id record) throws SQLException {
        Sql.run(c, "UPDATE record SET trashed = NULL, trashed_with = NULL WHERE id = ? OR trashed_with = ?", record,
                record);
    }

    static Optional<Id> trashedWith(Connection c, Id record) throws SQLException {
        return Sql.first(c, r -> r.getString(1), "SELECT trashed_with FROM record WHERE id = ?", record).map(Id::new);
    }

    static void delete(Connection c, Id record) throws SQLException {
        Sql.run(c, "DELETE FROM record WHERE id = ?", record);
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(Sql.id(row, "id"), row.getString("kind"), new Code(row.getString("code")), Sql.id(row, "origin"));
    }

    /** Reads the columns of a record and of its current revision; and the others, when it takes them to say it all. */
    static Entry entry(Connection c, ResultSet row) throws SQLException {
        Head head = head(row);
        boolean withdrawn = row.getInt("withdrawn") != 0;
        boolean trashed = row.getObject("trashed") != null || withdrawn;
        Standing standing = Standing.values()[row.getInt("standing")];
        RevisionTable.Loaded loaded = RevisionTable.load(head, row);
        Entry plain = new Entry(head, loaded.revision(), loaded.revision().content(), trashed, loaded.damaged(),
                standing);
        return withdrawn || standing != Standing.PLAIN ? merged(c, plain) : plain;
    }

    private static Entry merged(Connection c, Entry entry) throws SQLException {
        List<RevisionTable.Loaded> all = Counting.of(c, entry.id()).revisions(c, entry.head());
        if (all.isEmpty()) {
            return entry;
        }
        View view = View.of(all.stream().map(RevisionTable.Loaded::revision).toList());
        boolean damaged = entry.damaged() || all.stream().anyMatch(RevisionTable.Loaded::damaged);
        return new Entry(entry.head(), view.current(), view.content(), entry.trashed(), damaged, entry.standing());
    }

    private static Id caseOf(Head head, Content content) {
        return head.kind() == Kind.CASE ? null : content.id(Field.CASE).orElse(null);
    }

    private static Hash sha256(Head head, Content content) {
        Value value = content.fields().get(Field.SHA256);
        return head.kind().hasFile() && value instanceof Value.Text(String hex) && Hash.isHash(hex)
                ? new Hash(hex) : null;
    }
}
