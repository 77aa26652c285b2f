package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.model.CaseSummary;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

class RecordsTest {
    private Casebook casebook;
    private Records records;
    private Entry aCase;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
        records = casebook.records();
        aCase = records.add(Kind.CASE, Content.of(Field.TITLE, "Morning search", Field.DATE, "about 5 January"));
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @Test
    void aRecordIsReadBackAsItWasWritten() throws Problem {
        Entry read = records.get(aCase.id());
        assertEquals(aCase, read);
        assertEquals("Morning search", read.content().text(Field.TITLE));
        assertEquals(casebook.author(), read.revision().author());
        assertEquals(casebook.author(), read.head().origin());
    }

    @Test
    void theSameContentMakesNoRevision() throws Problem {
        records.revise(aCase.id(), aCase.content());
        assertEquals(1, casebook.history().of(aCase.id()).size());
        Entry changed = records.revise(aCase.id(), aCase.content().with(Field.PLACE, "Batumi"));
        assertEquals(2, casebook.history().of(aCase.id()).size());
        assertEquals(List.of(aCase.revision().hash()), changed.revision().parents());
    }

    @Test
    void theListOfCasesCountsWhatBelongsToThem() throws Problem {
        Id id = aCase.id();
        records.add(Kind.TESTIMONY, Content.of(Field.CASE, id.text(), Field.TRANSCRIPT, "They came at six."));
        Entry second = records.add(Kind.TESTIMONY, Content.of(Field.CASE, id.text(), Field.TRANSCRIPT, "A van."));
        records.trash(second.id());
        CaseSummary summary = records.cases().getFirst();
        assertEquals(1, summary.testimonies());
        assertEquals(0, summary.documents());
        assertEquals("about 5 January", summary.date());
        assertTrue(summary.open());
    }

    @Test
    void aCaseTakesWhatBelongsToItIntoTheTrashAndBack() throws Problem {
        Entry note = records.add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "Ask again."));
        records.trash(aCase.id());
        assertEquals(List.of(), records.cases());
        assertEquals(2, records.trashed().size());
        records.restore(note.id());
        assertEquals(1, records.cases().size());
        assertEquals(List.of(), records.trashed());
    }

    @Test
    void aRecordIsNamedByCodeIdOrTitle() throws Problem {
        assertEquals(aCase, records.named(Kind.CASE, aCase.code().text().toLowerCase()));
        assertEquals(aCase, records.named(Kind.CASE, aCase.id().text()));
        assertEquals(aCase, records.named(Kind.CASE, "Morning search"));
        assertEquals(Problem.Kind.UNKNOWN_NAME, problem("Evening search"));
        records.add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        assertEquals(Problem.Kind.AMBIGUOUS_NAME, problem("Morning search"));
    }

    @Test
    void whatIsDestroyedIsGone() throws Problem {
        Entry note = records.add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "Ask again."));
        records.destroy(Set.of(aCase.id()));
        assertTrue(records.find(note.id()).isEmpty());
        assertTrue(casebook.search().find("ask", 5).isEmpty());
        assertEquals(List.of(), casebook.custody().verify());
    }

    private Problem.Kind problem(String name) {
        return assertThrows(Problem.class, () -> records.named(Kind.CASE, name)).kind();
    }
}
