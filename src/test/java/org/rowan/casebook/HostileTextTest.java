package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.CaseSummary;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hit;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class HostileTextTest {
    private Casebook casebook;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @ParameterizedTest
    @MethodSource("org.rowan.casebook.TestTexts#hostile")
    void aTextIsKeptAsItIsWhateverItHolds(String text) throws Problem {
        Entry entry = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, text, text, text));
        assertEquals(text, casebook.records().get(entry.id()).content().text(Field.TITLE));
        assertEquals(text, casebook.records().get(entry.id()).content().text(text));
        assertFalse(casebook.records().get(entry.id()).damaged());
        CaseSummary summary = casebook.records().cases().getFirst();
        assertTrue(summary.title().codePointCount(0, summary.title().length()) <= 200);
        casebook.drafts().put(entry.id(), entry.content().with(Field.SUMMARY, text));
        casebook.drafts().finishAll();
        casebook.settings().put(text, text);
        assertEquals(text, casebook.settings().get(text, ""));
        casebook.records().destroy(Set.of(entry.id()));
        assertEquals(List.of(), casebook.records().cases());
    }

    @ParameterizedTest
    @MethodSource("org.rowan.casebook.TestTexts#hostile")
    void anySearchIsAnsweredAndFindsWhatItNames(String text) throws Problem {
        casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "before " + text + " after"));
        List<Hit> hits = casebook.search().find(text, 5);
        boolean hasWord = text.codePoints().anyMatch(Character::isLetterOrDigit);
        assertEquals(hasWord, !hits.isEmpty());
        for (Hit hit : hits) {
            hit.marks().forEach(m -> assertTrue(m.from() < m.to() && m.to() <= hit.snippet().length()));
        }
    }

    @Test
    void halfCharactersAreReplacedAndTextIsComposed() throws Problem {
        Entry entry = casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "a\uD800b \uDC00 и\u0306 e\u0301"));
        assertEquals("a\uFFFDb \uFFFD й é", entry.content().text(Field.TEXT));
        String decomposed = Normalizer.normalize("Ёлка", Normalizer.Form.NFD);
        casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, decomposed));
        assertEquals(1, casebook.search().find("елка", 5).size());
        assertEquals(1, casebook.search().find(decomposed, 5).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../letter.txt", "C:\\Users\\x\\letter.txt", "/letter.txt", "\u202Eletter.txt",
            "let\u0000ter.txt", " letter.txt "})
    void aFileNameIsOnlyAName(String name) throws Problem {
        Entry aCase = casebook.records().add(Kind.CASE, Content.EMPTY);
        Entry document = casebook.documents().attach(aCase.id(), name, new ByteArrayInputStream(new byte[] {65}), 1,
                Progress.NONE);
        assertEquals("letter.txt", document.content().text(Field.FILE));
    }

    @Test
    void aFileWithoutANameGetsOne() throws Problem {
        Entry aCase = casebook.records().add(Kind.CASE, Content.EMPTY);
        assertEquals("document", casebook.documents().attach(aCase.id(), "/\u0001/",
                new ByteArrayInputStream(new byte[1]), 1, Progress.NONE).content().text(Field.FILE));
    }
}
