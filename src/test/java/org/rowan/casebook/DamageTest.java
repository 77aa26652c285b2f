package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.Permit;
import org.rowan.casebook.leaving.Way;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Finding;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

class DamageTest {
    private PlainCompartment compartment;
    private Casebook casebook;
    private Entry sound;
    private Entry harmed;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        sound = casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "sound"));
        harmed = casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "harmed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content = '{\"text\":\"altered\"}'", "content = '{\"text\": \"harmed\"}'", "content = '{'",
            "content = x'ff00'", "at = at - 1", "author = record", "author = 'x'", "parents = hash",
            "parents = 'x'", "deleted = 1", "record = author", "hash = 'x'"})
    void aRecordThatDoesNotGiveItsHashIsShownAndNamedAndNotChanged(String change) throws Problem {
        Tables.harm(compartment, "UPDATE revision SET " + change + " WHERE record = ?", harmed.id());
        Entry read = casebook.records().get(harmed.id());
        assertTrue(read.damaged());
        assertEquals(List.of(new Finding(harmed.code().text(), "damaged")), casebook.findings());
        Problem problem = assertThrows(Problem.class, () -> casebook.records().revise(harmed.id(), Content.EMPTY));
        assertEquals(Problem.Kind.RECORD_DAMAGED, problem.kind());
        assertEquals(2, casebook.records().all(Kind.NOTE).size());
        assertEquals(sound, casebook.records().get(sound.id()));
    }

    @Test
    void aRecordUnderAnotherCodeIsDamaged() throws Problem {
        Tables.harm(compartment, "UPDATE record SET code = 'N-22222222' WHERE id = ?", harmed.id());
        assertTrue(casebook.records().get(harmed.id()).damaged());
    }

    @Test
    void aRecordUnderAnotherKindIsDamaged() throws Problem {
        Tables.harm(compartment, "UPDATE record SET kind = 'x' WHERE id = ?", harmed.id());
        assertTrue(casebook.records().get(harmed.id()).damaged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"code = 'x'", "origin = ''", "id = 'x'"})
    void aRowThatNoCasebookWritesIsDamageOfTheDatabase(String change) throws Problem {
        Tables.harm(compartment, "UPDATE record SET " + change + " WHERE id = ?", harmed.id());
        Problem problem = assertThrows(Problem.class, () -> casebook.sync().all());
        assertEquals(Problem.Kind.DATABASE_DAMAGED, problem.kind());
    }

    @Test
    void aDamagedRecordDoesNotStandInTheWayOfUndo() throws Problem {
        casebook.records().revise(sound.id(), Content.of(Field.TEXT, "changed"));
        casebook.records().revise(harmed.id(), Content.of(Field.TEXT, "changed"));
        Tables.harm(compartment, "UPDATE revision SET at = 0 WHERE record = ?", harmed.id());
        assertThrows(Problem.class, casebook.history()::undo);
        assertEquals(sound.id(), casebook.history().undo().orElseThrow().record());
        assertEquals(sound.content(), casebook.records().get(sound.id()).content());
    }

    @Test
    void aDamagedRecordDoesNotLeaveAsEvidenceButCanBeSavedOut() throws Problem {
        Tables.harm(compartment, "UPDATE revision SET at = 0 WHERE record = ?", harmed.id());
        Set<Id> both = Set.of(sound.id(), harmed.id());
        Permit bundle = casebook.leaving().ask(new Departure(Way.BUNDLE, both, ""));
        assertEquals(Set.of(sound.id()), bundle.allowed());
        assertEquals(List.of(new Withheld(harmed.code(), "damaged")), bundle.withheld());
        assertEquals(both, casebook.leaving().ask(new Departure(Way.SAVE_OUT, both, "")).allowed());
    }

    @Test
    void aDamagedRecordCanBeDestroyedAndItsWordsGo() throws Problem {
        Tables.harm(compartment, "UPDATE revision SET content = '{}' WHERE record = ?", harmed.id());
        casebook.records().destroy(Set.of(harmed.id()));
        assertEquals(List.of(), casebook.search().find("harmed", 5));
        assertEquals(0, Tables.inIndex(compartment, "harmed"));
        assertEquals(1, casebook.search().find("sound", 5).size());
        assertFalse(casebook.records().find(harmed.id()).isPresent());
    }
}
