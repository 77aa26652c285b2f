package org.rowan.ui.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rowan.model.CaseSummary;
import org.rowan.model.Code;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Standing;

class CaseRowTest {
    private static CaseRow row(String title, String place, int age) {
        return CaseRow.of(new CaseSummary(Id.random(), Code.random(Kind.CASE), title, "", place, true, 0, 0,
                Instant.EPOCH.minusSeconds(age), Standing.PLAIN));
    }

    private final CaseRow fir = row("Ёлка у реки", "Upper Alderbank", 3);
    private final CaseRow search = row("Morning search", "Lower Alderbank", 1);
    private final CaseRow border = row("Border", "mountains", 2);
    private final List<CaseRow> rows = List.of(fir, search, border);

    @Test
    void everyWordOfTheFilterHasToOccurSomewhere() {
        assertEquals(List.of(search, fir), CaseRow.chosen(rows, "alderbank", Sort.CHANGED));
        assertEquals(List.of(search), CaseRow.chosen(rows, " ALDERBANK  morn ", Sort.CHANGED));
        assertEquals(List.of(fir), CaseRow.chosen(rows, "елка", Sort.CHANGED));
        assertEquals(List.of(), CaseRow.chosen(rows, "morning border", Sort.CHANGED));
    }

    @Test
    void aCaseIsFoundByItsCode() {
        assertEquals(List.of(border), CaseRow.chosen(rows, border.summary().code().text().toLowerCase(), Sort.TITLE));
    }

    @Test
    void theOrderIsTheOneChosen() {
        assertEquals(List.of(search, border, fir), CaseRow.chosen(rows, "", Sort.CHANGED));
        assertEquals(List.of(border, search, fir), CaseRow.chosen(rows, "", Sort.TITLE));
    }

    @Test
    void anOrderOfAnotherVersionIsTheUsualOne() {
        assertEquals(Sort.CHANGED, Sort.named("PRIORITY"));
        assertEquals(Sort.TITLE, Sort.named("TITLE"));
    }

    @Test
    void aHundredThousandCasesAreFilteredWithinASecond() {
        List<CaseRow> many = IntStream.range(0, 100_000).mapToObj(i -> row("Case " + i, "place " + i % 100, i)).toList();
        CaseRow.chosen(many, "case", Sort.CODE);
        Instant start = Instant.now();
        assertEquals(1, CaseRow.chosen(many, "case 99999", Sort.CODE).size());
        assertTrue(Duration.between(start, Instant.now()).toMillis() < 1000);
    }
}
