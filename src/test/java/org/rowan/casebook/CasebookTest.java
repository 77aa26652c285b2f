package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Standing;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class CasebookTest {
    private PlainCompartment compartment;
    private Casebook casebook;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
    }

    @Test
    void listenersHearOfAChangeOnceItIsDurableAndTillTheyStop() throws Exception {
        List<Set<Id>> heard = new ArrayList<>();
        Entry entry;
        try (AutoCloseable listening = casebook.onChange(ids -> {
            heard.add(ids);
            assertEquals(1, compartment.changeSets().size());
        })) {
            entry = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "one"));
            compartment.failNext(Problem.Kind.CASEBOOK_FULL);
            assertThrows(Problem.class, () -> casebook.records().trash(entry.id()));
        }
        casebook.records().trash(entry.id());
        assertEquals(List.of(Set.of(entry.id())), heard);
    }

    @Test
    void aFullCasebookClosesAndKeepsWhatIsTypedAsADraft() throws Exception {
        Entry entry = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "one"));
        casebook.drafts().put(entry.id(), Content.of(Field.TITLE, "two"));
        int saved = compartment.changeSets().size();
        compartment.failNext(Problem.Kind.CASEBOOK_FULL);
        casebook.close();
        assertEquals(saved, compartment.changeSets().size());
    }

    @Test
    void whatCouldNotBeSavedIsNotUndone() throws Exception {
        Entry entry = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "one"));
        compartment.failNext(Problem.Kind.CASEBOOK_FULL);
        assertThrows(Problem.class, () -> casebook.records().revise(entry.id(), Content.of(Field.TITLE, "two")));
        casebook.history().undo();
        assertTrue(casebook.records().get(entry.id()).trashed());
    }

    @Test
    void aListenerMayReadAndChange() throws Exception {
        try (AutoCloseable listening = casebook.onChange(ids -> {
            try {
                if (casebook.settings().get("seen", "").isEmpty()) {
                    casebook.settings().put("seen", "yes");
                    casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "two"));
                }
            } catch (Problem e) {
                throw new AssertionError(e);
            }
        })) {
            casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "one"));
        }
        assertEquals(2, casebook.records().all(Kind.NOTE).size());
    }

    @Test
    void severalThreadsMakeOneChain() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Entry>> work = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Content content = Content.of(Field.TEXT, "note " + i);
                work.add(() -> casebook.records().add(Kind.NOTE, content));
            }
            for (Future<Entry> added : threads.invokeAll(work)) {
                assertEquals(added.get(), casebook.records().get(added.get().id()));
            }
        }
        assertEquals(60, casebook.custody().all().size());
        assertEquals(List.of(), casebook.custody().verify());
    }

    @Test
    void itsNameCanChangeButNeverBeBlank() throws Problem {
        assertEquals("Desk", casebook.name());
        casebook.rename(" Field desk ");
        casebook.rename(" ");
        assertEquals("Field desk", casebook.name());
        assertEquals(casebook.author(), TestCasebooks.on(compartment).author());
    }

    @Test
    void settingsAreKeptInsideAndTheSameValueWritesNothing() throws Problem {
        assertEquals("5", casebook.settings().get("lock.minutes", "5"));
        casebook.settings().put("lock.minutes", "10");
        int sets = compartment.changeSets().size();
        casebook.settings().put("lock.minutes", "10");
        assertEquals(sets, compartment.changeSets().size());
        assertEquals("10", TestCasebooks.on(compartment).settings().get("lock.minutes", "5"));
    }

    @Test
    void replayingEveryChangeSetTwiceGivesTheSameTables() throws Problem {
        work(new Random(11));
        try (PlainCompartment replayed = new PlainCompartment(new CasebookTables("Desk")).applying(2)) {
            for (byte[] set : compartment.changeSets()) {
                replayed.save(set);
            }
            assertEquals(Tables.dump(compartment), Tables.dump(replayed));
        }
    }

    private void work(Random random) throws Problem {
        Id aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Case")).id();
        casebook.contacts().add(new Contact(Id.random(), "Name", "card", "f", "r", Standing.VERIFIED));
        Contact gone = casebook.contacts().add(new Contact(Id.random(), "Gone", "card", "f", "r", Standing.VERIFIED));
        casebook.contacts().remove(gone.id());
        for (int i = 0; i < 60; i++) {
            Id note = casebook.records().add(Kind.NOTE, TestTexts.random(random).with(Field.CASE, aCase.text())).id();
            switch (random.nextInt(6)) {
                case 0 -> casebook.records().trash(note);
                case 1 -> casebook.drafts().put(note, TestTexts.random(random));
                case 2 -> casebook.records().revise(note, TestTexts.random(random));
                case 3 -> casebook.documents().attach(aCase, "n.txt",
                        new ByteArrayInputStream(new byte[] {'a', (byte) ('a' + i % 9)}), -1, Progress.NONE);
                case 4 -> casebook.settings().put("k", "v" + i);
                default -> casebook.history().undo();
            }
        }
        casebook.records().trash(aCase);
        casebook.records().restore(aCase);
        casebook.rename("Other");
    }
}
