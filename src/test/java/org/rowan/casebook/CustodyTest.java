package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Finding;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class CustodyTest {
    private PlainCompartment compartment;
    private Casebook casebook;
    private Entry note;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        note = casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "one"));
        casebook.records().revise(note.id(), Content.of(Field.TEXT, "two"));
        casebook.records().trash(note.id());
        casebook.records().restore(note.id());
    }

    @Test
    void everyDeedIsALinkThatHangsOnTheOneBefore() throws Problem {
        List<CustodyEntry> links = casebook.custody().of(note.id());
        assertEquals(List.of("created", "revised", "trashed", "restored"),
                links.stream().map(CustodyEntry::event).toList());
        assertEquals(note.revision().hash().hex(), links.getFirst().detail());
        assertEquals("0".repeat(64), links.getFirst().previous().hex());
        for (int i = 1; i < links.size(); i++) {
            assertEquals(links.get(i - 1).hash(), links.get(i).previous());
            assertEquals(i + 1, links.get(i).number());
        }
        assertEquals(List.of(), casebook.custody().verify());
    }

    @ParameterizedTest
    @ValueSource(strings = {"at = at + 1", "event = 'left'", "record = '00000000000000000000000000000000'",
            "detail = 'x'", "detail = NULL", "salt = NULL", "digest = hash", "previous = hash",
            "hash = digest", "number = 99"})
    void aLinkThatWasChangedIsFound(String change) throws Problem {
        Tables.harm(compartment, "UPDATE custody SET " + change + " WHERE number = 2");
        assertFalse(casebook.custody().verify().isEmpty());
    }

    @Test
    void aLinkThatWasTakenOutIsFound() throws Problem {
        Tables.harm(compartment, "DELETE FROM custody WHERE number = 2");
        assertEquals(List.of(new Finding("custody 3", "damaged")), casebook.custody().verify());
    }

    @Test
    void destroyingTakesTheDetailsAndLeavesTheChain() throws Problem {
        casebook.records().destroy(Set.of(note.id()));
        List<CustodyEntry> links = casebook.custody().of(note.id());
        assertEquals("destroyed", links.getLast().event());
        assertEquals(Set.of(""), Set.copyOf(links.stream().map(CustodyEntry::detail).toList()));
        assertEquals(List.of(), casebook.custody().verify());
    }

    @Test
    void verifyNamesAWholeCasebooksDamage() throws Problem {
        assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        Tables.harm(compartment, "UPDATE revision SET at = at + 1 WHERE parents = ''");
        Tables.harm(compartment, "UPDATE custody SET at = 0 WHERE number = 4");
        assertEquals(List.of(new Finding(note.code().text(), "damaged"), new Finding("custody 4", "damaged")),
                casebook.protection().verify(Progress.NONE));
    }
}
