package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.casebook.history.Change;
import org.rowan.casebook.history.Undone;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Value;

class HistoryTest {
    private Casebook casebook;
    private Entry note;

    @BeforeEach
    void open() throws Problem {
        casebook = TestCasebooks.open();
        note = casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "one"));
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @Test
    void aRevisionSaysWhoWhenAndWhatChanged() throws Problem {
        casebook.records().revise(note.id(), Content.of(Field.TITLE, "Title", Field.TEXT, "two"));
        List<Revision> revisions = casebook.history().of(note.id());
        assertEquals("Desk", casebook.history().author(revisions.get(1)));
        assertTrue(!revisions.get(1).at().isBefore(revisions.get(0).at()));
        assertEquals(List.of(new Change(Field.TEXT, value("one"), value("two")),
                new Change(Field.TITLE, Optional.empty(), value("Title"))),
                casebook.history().changes(revisions.get(0), revisions.get(1)));
    }

    @Test
    void anOlderRevisionComesBackAsANewOne() throws Problem {
        casebook.records().revise(note.id(), Content.of(Field.TEXT, "two"));
        casebook.drafts().put(note.id(), Content.of(Field.TEXT, "being typed"));
        Entry restored = casebook.history().restore(note.id(), note.revision().hash());
        assertEquals(note.content(), restored.content());
        assertEquals(List.of("one", "two", "being typed", "one"), casebook.history().of(note.id()).stream()
                .map(r -> r.content().text(Field.TEXT)).toList());
        casebook.history().undo();
        assertEquals("being typed", text());
    }

    @Test
    void undoTakesBackOneDeedAfterTheOther() throws Problem {
        casebook.records().revise(note.id(), Content.of(Field.TEXT, "two"));
        casebook.records().trash(note.id());
        assertEquals(Optional.of(new Undone(note.id(), "trashed")), casebook.history().undo());
        assertEquals(Optional.of(new Undone(note.id(), "revised")), casebook.history().undo());
        assertEquals("one", text());
        assertEquals(Optional.of(new Undone(note.id(), "added")), casebook.history().undo());
        assertTrue(casebook.records().get(note.id()).trashed());
        assertEquals(Optional.empty(), casebook.history().undo());
        casebook.history().redo();
        casebook.history().redo();
        assertEquals("two", text());
    }

    @Test
    void whatIsBeingTypedIsTheFirstToBeTakenBack() throws Problem {
        casebook.drafts().put(note.id(), Content.of(Field.TEXT, "typed"));
        casebook.history().undo();
        assertEquals("one", text());
        casebook.history().redo();
        assertEquals("typed", text());
    }

    @Test
    void aNewDeedForgetsWhatWasTakenBack() throws Problem {
        casebook.records().revise(note.id(), Content.of(Field.TEXT, "two"));
        casebook.history().undo();
        casebook.records().revise(note.id(), Content.of(Field.TEXT, "three"));
        assertEquals(Optional.empty(), casebook.history().redo());
        assertEquals("three", text());
    }

    @Test
    void whatIsDestroyedCanNotBeTakenBack() throws Problem {
        casebook.records().destroy(Set.of(note.id()));
        assertEquals(Optional.empty(), casebook.history().undo());
    }

    @Test
    void whatCouldNotBeTakenBackCanBeTriedAgain() throws Problem {
        PlainCompartment compartment = TestCasebooks.compartment("Desk");
        try (Casebook failing = TestCasebooks.on(compartment)) {
            Entry entry = failing.records().add(Kind.NOTE, Content.of(Field.TEXT, "one"));
            failing.records().revise(entry.id(), Content.of(Field.TEXT, "two"));
            compartment.failNext(Problem.Kind.CASEBOOK_FULL);
            assertThrows(Problem.class, failing.history()::undo);
            assertEquals("two", failing.records().get(entry.id()).content().text(Field.TEXT));
            failing.history().undo();
            assertEquals("one", failing.records().get(entry.id()).content().text(Field.TEXT));
        }
    }

    /** Whatever is done, undone and redone in whatever order, the records say what a plain stack of states says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void undoAndRedoFollowAStackOfStates(long seed) throws Problem {
        Random random = new Random(seed);
        Deque<Map<Id, String>> past = new ArrayDeque<>();
        Deque<Map<Id, String>> future = new ArrayDeque<>();
        past.push(Map.of());
        for (int i = 0; i < 120; i++) {
            Map<Id, String> before = state();
            switch (random.nextInt(6)) {
                case 0 -> follow(casebook.history().undo(), before, past, future);
                case 1 -> follow(casebook.history().redo(), before, future, past);
                case 2 -> casebook.records().add(Kind.NOTE, TestTexts.random(random));
                case 3 -> any(random, casebook.records().all(Kind.NOTE)).ifPresent(
                        id -> run(() -> casebook.records().revise(id, TestTexts.random(random))));
                case 4 -> any(random, casebook.records().all(Kind.NOTE)).ifPresent(
                        id -> run(() -> casebook.records().trash(id)));
                default -> any(random, casebook.records().trashed()).ifPresent(
                        id -> run(() -> casebook.records().restore(id)));
            }
            remember(before, past, future);
        }
        assertEquals(List.of(), casebook.custody().verify());
    }

    private Map<Id, String> followed;

    private interface Deed {
        void run() throws Problem;
    }

    private void follow(Optional<Undone> undone, Map<Id, String> before, Deque<Map<Id, String>> from,
            Deque<Map<Id, String>> to) throws Problem {
        assertEquals(!from.isEmpty(), undone.isPresent());
        if (undone.isPresent()) {
            assertEquals(from.pop(), state());
            to.push(before);
        }
        followed = state();
    }

    private void remember(Map<Id, String> before, Deque<Map<Id, String>> past, Deque<Map<Id, String>> future)
            throws Problem {
        if (followed == null && !state().equals(before)) {
            past.push(before);
            future.clear();
        }
        followed = null;
    }

    private static void run(Deed deed) {
        try {
            deed.run();
        } catch (Problem e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Id> any(Random random, List<Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(random.nextInt(entries.size())).id());
    }

    /** A record that was never added and one that is in the trash look alike. */
    private Map<Id, String> state() throws Problem {
        Map<Id, String> state = new HashMap<>();
        for (Entry entry : casebook.records().all(Kind.NOTE)) {
            state.put(entry.id(), entry.content().toString());
        }
        return state;
    }

    private String text() throws Problem {
        return casebook.records().get(note.id()).content().text(Field.TEXT);
    }

    private static Optional<Value> value(String text) {
        return Optional.of(new Value.Text(text));
    }
}
