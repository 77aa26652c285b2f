package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rowan.model.CaseSummary;
import org.rowan.model.Code;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Standing;

/**
 * Loads the list of cases in two passes, over an index and over the rows in the order in which they lie: no content is
 * read, and no page twice.
 */
final class CaseList {
    private final Map<String, Count> counts = new HashMap<>();

    private static final class Count {
        private int testimonies;
        private int documents;
        private long changed;
        private int standing;
    }

    static List<CaseSummary> read(Connection c) throws SQLException {
        CaseList list = new CaseList();
        list.count(c);
        return list.cases(c);
    }

    private void count(Connection c) throws SQLException {
        String sql = """
                SELECT case_id, kind, count(*), max(changed), max(standing) FROM record
                WHERE case_id IS NOT NULL AND hidden = 0 GROUP BY case_id, kind""";
        try (PreparedStatement statement = c.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                add(counts.computeIfAbsent(row.getString(1), _ -> new Count()), row);
            }
        }
    }

    private static void add(Count count, ResultSet row) throws SQLException {
        String kind = row.getString(2);
        count.testimonies += kind.equals(Kind.TESTIMONY.wire()) ? row.getInt(3) : 0;
        count.documents += kind.equals(Kind.DOCUMENT.wire()) ? row.getInt(3) : 0;
        count.changed = Math.max(count.changed, row.getLong(4));
        count.standing = Math.max(count.standing, row.getInt(5));
    }

    private List<CaseSummary> cases(Connection c) throws SQLException {
        String sql = """
                SELECT id, code, title, date, place, open, changed, standing FROM record NOT INDEXED
                WHERE kind = 'case' AND hidden = 0""";
        List<CaseSummary> cases = new ArrayList<>();
        try (PreparedStatement statement = c.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                cases.add(summary(row));
            }
        }
        cases.sort(Comparator.comparing(CaseSummary::changed).reversed());
        return cases;
    }

    private CaseSummary summary(ResultSet row) throws SQLException {
        Count count = counts.getOrDefault(row.getString(1), new Count());
        return new CaseSummary(new Id(row.getString(1)), new Code(row.getString(2)), row.getString(3),
                row.getString(4), row.getString(5), row.getInt(6) != 0, count.testimonies, count.documents,
                Instant.ofEpochMilli(Math.max(row.getLong(7), count.changed)),
                Standing.values()[Math.max(row.getInt(8), count.standing)]);
    }
}
