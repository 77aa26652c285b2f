package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hit;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

class SearchTest {
    private Casebook casebook;
    private Entry aCase;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
        aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            They came at six in the morning | morn six
            They came at six in the morning | "at six in"
            They came at six in the morning | “six in the mor
            Ёлка у дома | елк
            Елка у дома | Ё
            Ён быў у горадзе | быу
            Ён быу у горадзе | БЫЎ
            Сям’я Ольхі | сям'я
            Сям'я Ольхі | Сямʼя
            ღამით ორი მანქანა | მანქ ორი
            თბილისი | ᲗᲑᲘᲚ
            Żółw z Čáslavi | zolw caslav
            Zolw z Caslavi | Żół
            İzmir ılık | izmir ilik
            Case K-7QF3T2MW of the border | K-7QF3
            mail: heron@example.org | heron@example.org
            «Тихо», сказал он | «тихо» сказал
            a.b.c. report 39/2022 | 39/2022""")
    void whatIsMeantIsFound(String text, String query) throws Problem {
        Entry note = note(text);
        List<Hit> hits = casebook.search().find(query, 5);
        assertEquals(1, hits.size());
        assertEquals(note.head(), hits.getFirst().record());
        assertTrue(!hits.getFirst().marks().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            They came at six | six seven
            They came at six | "came six"
            They came at six | "came at si"
            They came at six | hey
            Чай | чаи
            They came at six | "
            They came at six | ~ ~
            They came at six | ...""")
    void whatIsNotMeantIsNotFound(String text, String query) throws Problem {
        note(text);
        assertEquals(List.of(), casebook.search().find(query, 5));
    }

    @Test
    void allWordsMayStandInDifferentFieldsButAPhraseDoesNotRunAcross() throws Problem {
        casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, aCase.id().text(), Field.TITLE, "River camp",
                Field.TRANSCRIPT, "Nobody slept.", Field.PLACE, "north bank"));
        assertEquals(1, casebook.search().find("river slept north", 5).size());
        assertEquals(List.of(), casebook.search().find("\"bank nobody\"", 5));
        assertEquals(List.of(), casebook.search().find("\"camp nobody\"", 5));
    }

    @Test
    void aHitSaysWhereAndShowsTheWordsAroundIt() throws Problem {
        String text = "line one\n" + "и так далее ".repeat(40) + "тут стоял ЁЖ, один. " + "more ".repeat(100);
        Entry testimony = casebook.records().add(Kind.TESTIMONY,
                Content.of(Field.CASE, aCase.id().text(), Field.TITLE, "A title", Field.TRANSCRIPT, text));
        Hit hit = casebook.search().find("еж один", 5).getFirst();
        assertEquals(testimony.head(), hit.record());
        assertEquals(aCase.id(), hit.caseId());
        assertEquals(aCase.code(), hit.caseCode());
        assertEquals("A title", hit.title());
        assertEquals(Field.TRANSCRIPT, hit.field());
        assertEquals(text.indexOf("ЁЖ"), hit.offset());
        assertEquals(List.of("ЁЖ", "один"), hit.marks().stream()
                .map(m -> hit.snippet().substring(m.from(), m.to())).toList());
        assertTrue(hit.snippet().length() <= 180 && !hit.snippet().contains("\n"));
    }

    @Test
    void everyMatchInTheSnippetIsMarkedOnce() throws Problem {
        note("ban banana ban");
        Hit hit = casebook.search().find("ban bana", 5).getFirst();
        assertEquals(List.of(new Hit.Mark(0, 3), new Hit.Mark(4, 8), new Hit.Mark(11, 14)), hit.marks());
    }

    @Test
    void aTitleCountsMoreThanAText() throws Problem {
        note("winter " + "and other words ".repeat(30));
        Entry titled = casebook.records().add(Kind.NOTE, Content.of(Field.TITLE, "Winter", Field.TEXT, "short"));
        assertEquals(titled.head(), casebook.search().find("winter", 5).getFirst().record());
        assertEquals(1, casebook.search().find("winter", 1).size());
    }

    @Test
    void aRecordIsFoundByItsCodeAndByCustomFields() throws Problem {
        Entry note = casebook.records().add(Kind.NOTE, Content.of("Article charged", "Article 193-1"));
        assertEquals(note.head(), casebook.search().find(note.code().text(), 5).getFirst().record());
        Hit hit = casebook.search().find("\"193-1\"", 5).getFirst();
        assertEquals("Article charged", hit.field());
    }

    @Test
    void onlyTheNewestRevisionAndOnlyWhatIsNotInTheTrashIsFound() throws Problem {
        Entry note = note("first wording");
        casebook.records().revise(note.id(), Content.of(Field.TEXT, "second wording"));
        assertEquals(0, casebook.search().find("first", 5).size());
        assertEquals(1, casebook.search().find("second", 5).size());
        casebook.records().trash(note.id());
        assertEquals(0, casebook.search().find("second", 5).size());
        casebook.records().restore(note.id());
        assertEquals(1, casebook.search().find("second", 5).size());
    }

    @Test
    void aPageThatIsPastedIsAnswered() throws Problem {
        String page = "They came at six and asked for the paper. ".repeat(200);
        Entry note = note(page);
        assertEquals(note.head(), casebook.search().find(page, 5).getFirst().record());
        assertEquals(note.head(), casebook.search().find('"' + page + '"', 5).getFirst().record());
    }

    @Test
    void aLetterOfAYoungAlphabetIsALetter() throws Problem {
        Entry note = note("\uA7C3 \uD838\uDD00");
        assertEquals(note.head(), casebook.search().find("\uA7C3", 5).getFirst().record());
        assertEquals(note.head(), casebook.search().find("\"\uA7C3 \uD838\uDD00\"", 5).getFirst().record());
    }

    @Test
    void whatMachinesWroteIsNotFound() throws Problem {
        note("x");
        assertEquals(0, casebook.search().find(aCase.id().text(), 5).size());
    }

    private Entry note(String text) throws Problem {
        return casebook.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, text));
    }
}
