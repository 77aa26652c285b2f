package org.rowan.ui.cases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rowan.model.CaseSummary;

/**
 * A line of the list, with what the filter looks at.
 *
 * @param folded title, code, place and date, without regard to case and to the letter ё
 */
record CaseRow(CaseSummary summary, String folded) {
    static CaseRow of(CaseSummary summary) {
        return new CaseRow(summary, fold(String.join(" ", summary.title(), summary.code().text(), summary.place(),
                summary.date())));
    }

    /** @return the rows in which every word of the query occurs, in order; for a thread that may take its time */
    static List<CaseRow> chosen(List<CaseRow> rows, String query, Sort sort) {
        List<String> words = Stream.of(fold(query).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        return rows.stream().filter(row -> words.stream().allMatch(row.folded()::contains)).sorted(sort.order())
                .toList();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('ў', 'у');
    }
}
