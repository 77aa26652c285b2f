package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;

/**
 * The index of words. It can only be told to forget a text by being told that text again, so a record is forgotten
 * before its row changes.
 */
final class SearchTable {
    private static final String COLUMNS = "title, body, contents";

    private SearchTable() {
    }

    /** Adds a record that is not in the index. */
    static void index(Connection c, Head head, Content content) throws SQLException {
        put(c, head, content, "INSERT INTO search (rowid, " + COLUMNS + ") VALUES (?, ?, ?, ?)");
    }

    static void index(Connection c, Id record) throws SQLException {
        Optional<Entry> entry = RecordTable.find(c, record);
        if (entry.isPresent()) {
            index(c, entry.get().head(), entry.get().content());
        }
    }

    /** Must be told while the record still says what it said when it was indexed. */
    static void forget(Connection c, Id record) throws SQLException {
        Optional<Entry> entry = RecordTable.find(c, record);
        if (entry.isPresent() && entry.get().damaged()) {
            // What was indexed is unknown now, so everything else is indexed anew.
            makeAnew(c, Sql.list(c, r -> Sql.id(r, "id"), "SELECT id FROM record WHERE id <> ? ORDER BY number",
                    record));
        } else if (entry.isPresent()) {
            put(c, entry.get().head(), entry.get().content(),
                    "INSERT INTO search (search, rowid, " + COLUMNS + ") VALUES ('delete', ?, ?, ?, ?)");
        }
    }

    /**
     * Takes deleted words out of the file, where they stay otherwise: by merging all segments into one, or by making the
     * index anew where a second one has no room beside the first.
     */
    static void clean(Connection c) throws SQLException {
        if (room(c) > 2 * number(c, "SELECT COALESCE(SUM(LENGTH(block)), 0) FROM search_data")) {
            Sql.run(c, "INSERT INTO search (search) VALUES ('optimize')");
        } else {
            makeAnew(c, Sql.list(c, r -> Sql.id(r, "id"), "SELECT id FROM record ORDER BY number"));
        }
    }

    private static long room(Connection c) throws SQLException {
        long pages = number(c, "PRAGMA max_page_count") - number(c, "PRAGMA page_count")
                + number(c, "PRAGMA freelist_count");
        return pages * number(c, "PRAGMA page_size");
    }

    private static long number(Connection c, String query) throws SQLException {
        return Sql.first(c, r -> r.getLong(1), query).orElseThrow();
    }

    static List<Found> matching(Connection c, String expression, int limit) throws SQLException {
        return Sql.list(c, row -> found(c, row), """
                SELECT r.id, r.kind, r.code, r.origin, r.trashed, r.standing, r.deleted AS withdrawn, v.hash,
                  v.record, v.parents, v.author, v.at, v.deleted, v.content, r.title, k.id AS k_id,
                  k.code AS k_code, a.text AS contents
                FROM (SELECT s.rowid AS number, bm25(search, 8.0, 1.0, 0.5) AS score
                      FROM search s JOIN record h ON h.number = s.rowid
                      WHERE search MATCH ? AND h.hidden = 0 ORDER BY score, s.rowid LIMIT ?) f
                JOIN record r ON r.number = f.number LEFT JOIN revision v ON v.hash = r.current
                LEFT JOIN record k ON k.id = r.case_id LEFT JOIN attachment a ON a.sha256 = r.sha256
                ORDER BY f.score, f.number""", expression, limit);
    }

    /** @param records in the order of their numbers, or each would begin a segment of its own */
    private static void makeAnew(Connection c, List<Id> records) throws SQLException {
        Sql.run(c, "INSERT INTO search (search) VALUES ('delete-all')");
        for (Id record : records) {
            index(c, record);
        }
    }

    private static void put(Connection c, Head head, Content content, String sql) throws SQLException {
        long number = Sql.first(c, r -> r.getLong(1), "SELECT number FROM record WHERE id = ?", head.id())
                .orElseThrow();
        SearchText text = SearchText.of(head.code(), content);
        Sql.run(c, sql, number, text.title(), text.body(), SearchText.folded(contents(c, head, content)));
    }

    /** What other records call a file is none: whoever finds its text tells only those that show it. */
    private static String contents(Connection c, Head head, Content content) throws SQLException {
        String sha256 = content.text(Field.SHA256);
        return head.kind().hasFile() && Hash.isHash(sha256) ? AttachmentTable.text(c, new Hash(sha256)).orElse("") : "";
    }

    private static Found found(Connection c, ResultSet row) throws SQLException {
        Entry entry = RecordTable.entry(c, row);
        String caseId = row.getString("k_id");
        return new Found(entry, caseId == null ? entry.id() : new Id(caseId),
                caseId == null ? entry.code() : new Code(row.getString("k_code")), row.getString("title"),
                row.getString("contents"));
    }
}
