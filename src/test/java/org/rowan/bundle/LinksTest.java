package org.rowan.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.format.CustodyLine;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

/** A bundle tells of its records' links in the order of the chain, however they lie in it. */
class LinksTest {
    private Casebook casebook;
    private final List<Id> records = new ArrayList<>();

    @BeforeEach
    void aChainInWhichRecordsTakeTurns() throws Problem {
        casebook = TestCasebooks.open("Desk");
        for (int i = 0; i < 5; i++) {
            records.add(casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Case " + i)).id());
        }
        for (int i = 0; i < 6; i++) {
            casebook.records().trash(records.get(i % 3));
            casebook.records().restore(records.get(i % 3));
        }
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    private String written(Collection<Id> about, int page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Links.about(about, casebook.custody(), page).write(out);
        return out.toString(UTF_8);
    }

    private String expected(Set<Id> about) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (CustodyEntry link : casebook.custody().all()) {
            if (about.contains(link.record())) {
                lines.append(new String(CustodyLine.of(link).bytes(), UTF_8));
            }
        }
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void theChainIsToldInOrderWhateverThePage(int page) throws IOException {
        assertEquals(expected(Set.copyOf(records)), written(records, page));
        Set<Id> some = Set.of(records.get(4), records.get(1));
        assertTrue(expected(some).lines().count() > 3);
        assertEquals(expected(some), written(some, page));
        assertEquals("", written(List.of(), page));
    }

    @Test
    void whatHappensLaterIsNotTold() throws IOException {
        Links links = Links.about(records, casebook.custody());
        String before = expected(Set.copyOf(records));
        casebook.records().trash(records.getFirst());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        links.write(out);
        assertEquals(before, out.toString(UTF_8));
    }
}
