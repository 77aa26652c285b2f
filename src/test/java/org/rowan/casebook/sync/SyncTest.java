package org.rowan.casebook.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;

class SyncTest {
    private static final byte[] LETTER = "Письмо о перевале".getBytes(StandardCharsets.UTF_8);

    private Casebook from;
    private PlainCompartment compartment;
    private Casebook to;
    private Entry aCase;

    @BeforeEach
    void open() throws Problem {
        from = TestCasebooks.open("Sender");
        compartment = TestCasebooks.compartment("Receiver");
        to = TestCasebooks.on(compartment);
        aCase = from.records().add(Kind.CASE, Content.of(Field.TITLE, "one"));
        from.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "ночь"));
        from.documents().attach(aCase.id(), "letter.txt", new ByteArrayInputStream(LETTER), -1, Progress.NONE);
        from.records().revise(aCase.id(), Content.of(Field.TITLE, "two"));
        from.records().revise(aCase.id(), Content.of(Field.TITLE, "three"));
    }

    @AfterEach
    void close() throws Problem {
        from.close();
        to.close();
    }

    @Test
    void whatIsReceivedEqualsWhatWasSent() throws Problem {
        to.sync().receive(receiver -> all(receiver, from.sync().heads(Set.of(aCase.id()))));
        assertSame();
        assertEquals("contents", to.search().find("перевал", 5).getFirst().field());
        assertEquals(1, to.search().find("ночь", 5).size());
        assertEquals(List.of(), to.protection().verify(Progress.NONE));
    }

    @Test
    void receivingTwiceAndInAnyOrderEndsEqual() throws Problem {
        for (int seed = 0; seed < 5; seed++) {
            List<Head> heads = new ArrayList<>(from.sync().heads(Set.of(aCase.id())));
            Collections.shuffle(heads, new Random(seed));
            int order = seed;
            to.sync().receive(receiver -> {
                for (Head head : heads) {
                    List<Revision> revisions = new ArrayList<>(from.sync().revisions(head.id()));
                    Collections.shuffle(revisions, new Random(order));
                    for (Revision revision : revisions) {
                        receiver.add(head, List.of(revision));
                    }
                }
                return null;
            });
        }
        assertSame();
        assertEquals(3, to.sync().revisions(aCase.id()).size());
    }

    @Test
    void anOlderStateRollsNothingBack() throws Problem {
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        Entry here = to.records().revise(aCase.id(), Content.of(Field.TITLE, "four, written here"));
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        assertEquals(here, to.records().get(aCase.id()));
    }

    @Test
    void whatIsTypedWasWrittenOverWhatWasHereAndNotOverWhatComes() throws Problem {
        List<Revision> revisions = from.sync().revisions(aCase.id());
        to.sync().receive(receiver -> {
            receiver.add(aCase.head(), List.of(revisions.getFirst()));
            return null;
        });
        to.drafts().put(aCase.id(), Content.of(Field.TITLE, "typed"));
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        assertEquals(Optional.empty(), to.drafts().of(aCase.id()));
        Revision typed = to.sync().revisions(aCase.id()).stream()
                .filter(r -> r.content().text(Field.TITLE).equals("typed")).findFirst().orElseThrow();
        assertEquals(List.of(revisions.getFirst().hash()), typed.parents());
    }

    @Test
    void aRecordInTheTrashStaysThereWhenItIsReceivedAgain() throws Problem {
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        to.records().trash(aCase.id());
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        assertTrue(to.records().get(aCase.id()).trashed());
        assertEquals(Optional.of(aCase.head()), to.sync().head(aCase.id()));
    }

    @Test
    void aTombstoneThatCountsPutsTheRecordIntoTheTrashWithAllThatItSaid() throws Problem {
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        Revision last = to.sync().revisions(aCase.id()).getLast();
        Revision gone = Canonical.hashed(aCase.head(), new Revision(last.hash(), aCase.id(), List.of(last.hash()),
                from.author(), last.at().plusMillis(1), true, Content.EMPTY));
        to.sync().receive(receiver -> {
            receiver.add(aCase.head(), List.of(gone));
            return null;
        });
        assertEquals(List.of(), to.records().cases());
        assertEquals("three", to.records().trashed().getFirst().content().text(Field.TITLE));
        assertEquals(List.of(), to.search().find("three", 5));
        to.records().restore(aCase.id());
        assertEquals("three", to.records().get(aCase.id()).content().text(Field.TITLE));
        assertEquals(1, to.search().find("three", 5).size());
    }

    @Test
    void aRevisionThatDoesNotGiveItsHashIsRefusedAndNothingIsKept() throws Problem {
        List<Revision> revisions = from.sync().revisions(aCase.id());
        Revision forged = new Revision(revisions.get(1).hash(), aCase.id(), revisions.get(1).parents(), from.author(),
                revisions.get(1).at(), false, Content.of(Field.TITLE, "forged"));
        assertRejected("revision-hash", receiver -> {
            receiver.add(aCase.head(), List.of(revisions.get(0)));
            receiver.media(new ByteArrayInputStream(LETTER), Canonical.sha256(LETTER));
            receiver.add(aCase.head(), List.of(forged));
            return null;
        });
        assertRejected("revision-hash", receiver -> {
            receiver.add(new Head(Id.random(), Kind.CASE, aCase.code(), from.author()), revisions);
            return null;
        });
    }

    @Test
    void aKnownRecordUnderAnotherHeadIsRefused() throws Problem {
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        Head other = new Head(aCase.id(), Kind.CASE, Code.random(Kind.CASE), from.author());
        Revision revision = Canonical.hashed(other, from.sync().revisions(aCase.id()).getFirst());
        Problem problem = assertThrows(Problem.class, () -> to.sync().receive(receiver -> {
            receiver.add(other, List.of(revision));
            return null;
        }));
        assertEquals(List.of("record-head"), problem.arguments());
    }

    @Test
    void receivingTheBytesOfADamagedFileMendsIt() throws Problem {
        to.sync().receive(receiver -> all(receiver, from.sync().heads(Set.of(aCase.id()))));
        compartment.damage(compartment.mediaHeld().iterator().next());
        assertFalse(to.protection().verify(Progress.NONE).isEmpty());
        to.sync().receive(receiver -> all(receiver, from.sync().heads(Set.of(aCase.id()))));
        assertEquals(List.of(), to.protection().verify(Progress.NONE));
        assertEquals(1, compartment.mediaHeld().size());
        assertEquals("contents", to.search().find("перевал", 5).getFirst().field());
    }

    @Test
    void mediaOfAnotherHashIsRefusedAndItsRoomGivenBack() throws Problem {
        assertRejected("hash", receiver -> receiver.media(new ByteArrayInputStream(LETTER),
                Canonical.sha256(new byte[1])));
    }

    @Test
    void whatBreaksOffLeavesNothing() throws Problem {
        assertThrows(Problem.class, () -> to.sync().receive(receiver -> {
            all(receiver, from.sync().heads(Set.of(aCase.id())));
            throw new IOException("cut off");
        }));
        assertEquals(List.of(), to.sync().all());
        assertEquals(Set.of(), compartment.mediaHeld());
    }

    @Test
    void bundlesAreRememberedAndWhatCameIsInTheChainOfCustody() throws Problem {
        Id bundle = Id.random();
        to.sync().receive(receiver -> {
            all(receiver, List.of(aCase.head()));
            assertTrue(receiver.knows(from.sync().revisions(aCase.id()).getFirst().hash()));
            receiver.custody("received", aCase.id(), bundle.text());
            receiver.bundleSeen(bundle, "fingerprint", 4, aCase.revision().hash());
            return null;
        });
        assertTrue(to.sync().seen(bundle));
        assertTrue(to.sync().dealtWith(aCase.revision().hash()));
        assertFalse(to.sync().seen(Id.random()));
        assertEquals(4, to.sync().highestCounter("fingerprint"));
        assertEquals(0, to.sync().highestCounter("other"));
        assertEquals("received", to.custody().of(aCase.id()).getLast().event());
        assertEquals(List.of(), to.custody().verify());
    }

    @Test
    void ofWhatWasDealtWithTheOldestIsForgottenFirst() throws Problem {
        List<Hash> marks = IntStream.range(0, 3).mapToObj(i -> Canonical.sha256(new byte[] {(byte) i})).toList();
        for (Hash mark : marks) {
            to.sync().deal(mark, true);
        }
        to.sync().deal(marks.get(1), false);
        assertTrue(to.sync().dealtWith(marks.get(0)));
        assertFalse(to.sync().dealtWith(marks.get(1)));
        to.sync().receive(receiver -> {
            for (int i = 0; i < 10_000; i++) {
                receiver.bundleSeen(Id.random(), "", 1, Canonical.sha256(new byte[] {(byte) i, (byte) (i >> 8), 1}));
            }
            return null;
        });
        assertFalse(to.sync().dealtWith(marks.get(0)));
        assertFalse(to.sync().dealtWith(marks.get(2)));
        assertTrue(to.sync().dealtWith(Canonical.sha256(new byte[] {0, 0, 1})));
    }

    @Test
    void whatWasReceivedIsNotTakenBackByUndo() throws Problem {
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        to.records().revise(aCase.id(), Content.of(Field.TITLE, "mine"));
        to.sync().receive(receiver -> all(receiver, List.of(aCase.head())));
        assertEquals(Optional.empty(), to.history().undo());
    }

    @Test
    void whatHasNoCaseIsARootLikeACase() throws Problem {
        Entry alone = from.records().add(Kind.PERSON, Content.of(Field.NAME, "Juniper"));
        Entry lost = from.records().add(Kind.NOTE, Content.of(Field.CASE, Id.random().text(), Field.TEXT, "lost"));
        Entry gone = from.records().add(Kind.NOTE, Content.of(Field.TEXT, "gone"));
        from.records().trash(gone.id());
        assertEquals(Set.of(aCase.id(), alone.id(), lost.id()), from.sync().roots());
        assertEquals(Set.copyOf(from.sync().all()), Set.copyOf(from.sync().heads(from.sync().roots())));
        assertEquals(1, from.records().count(aCase.id(), Kind.NOTE));
    }

    /** Whoever sends records can let them name anything; whatever it is, they go into a backup. */
    @Test
    void whatNamesSomethingElseThanACaseIsARootToo() throws Problem {
        Entry note = from.records().of(aCase.id(), Kind.NOTE).getFirst();
        Entry under = from.records().add(Kind.NOTE, Content.of(Field.CASE, note.id().text(), Field.TEXT, "under"));
        Entry own = from.records().add(Kind.NOTE, Content.of(Field.TEXT, "own"));
        from.records().revise(own.id(), own.content().with(Field.CASE, own.id().text()));
        assertEquals(Set.of(aCase.id(), under.id(), own.id()), from.sync().roots());
        assertEquals(Set.copyOf(from.sync().all()), Set.copyOf(from.sync().heads(from.sync().roots())));
        from.records().trash(note.id());
        assertFalse(from.records().get(under.id()).trashed());
        from.records().destroy(Set.of(note.id()));
        assertEquals("under", from.records().get(under.id()).content().text(Field.TEXT));
    }

    private void assertRejected(String rule, Receiving<?> work) throws Problem {
        Problem problem = assertThrows(Problem.class, () -> to.sync().receive(work));
        assertEquals(Problem.Kind.BUNDLE_REJECTED, problem.kind());
        assertEquals(List.of(rule), problem.arguments());
        assertEquals(List.of(), to.sync().all());
        assertEquals(Set.of(), compartment.mediaHeld());
    }

    private Object all(Receiver receiver, List<Head> heads) throws IOException {
        for (Head head : heads) {
            receiver.add(head, from.sync().revisions(head.id()));
            String sha256 = from.records().get(head.id()).content().text(Field.SHA256);
            if (!sha256.isEmpty()) {
                receiver.media(new ByteArrayInputStream(LETTER), new Hash(sha256));
            }
        }
        return null;
    }

    private void assertSame() throws Problem {
        for (Head head : from.sync().heads(Set.of(aCase.id()))) {
            assertEquals(from.records().get(head.id()), to.records().get(head.id()));
            assertEquals(Set.copyOf(from.sync().revisions(head.id())), Set.copyOf(to.sync().revisions(head.id())));
        }
    }
}
