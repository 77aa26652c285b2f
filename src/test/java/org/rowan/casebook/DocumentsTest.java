package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Tables;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Finding;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class DocumentsTest {
    private static final byte[] LETTER = "Письмо о перевале".getBytes(StandardCharsets.UTF_8);

    private PlainCompartment compartment;
    private Casebook casebook;
    private Id aCase;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @Test
    void theTextOfAFileThatIsDestroyedMeanwhileIsNotWrittenIntoTheLog() throws Problem {
        compartment.failAfter(1, Problem.Kind.CASEBOOK_FULL);
        Entry document = attach("letter.txt", LETTER);
        compartment.whenOpened(() -> casebook.records().destroy(Set.of(document.id())));
        casebook.documents().catchUp();
        assertTrue(casebook.records().find(document.id()).isEmpty());
        assertTrue(compartment.changeSets().stream()
                .noneMatch(saved -> new String(saved, StandardCharsets.UTF_8).contains("перевал")));
    }

    @Test
    void aDocumentKnowsItsTypeItsHashAndItsText() throws IOException {
        Entry document = attach("letter.txt", LETTER);
        Hash hash = Canonical.sha256(LETTER);
        assertEquals("text/plain", document.content().text(Field.TYPE));
        assertEquals(hash.hex(), document.content().text(Field.SHA256));
        assertEquals(LETTER.length, document.content().whole(Field.BYTES));
        assertEquals("Письмо о перевале", casebook.documents().text(document.id()));
        assertEquals("contents", casebook.search().find("перевал", 5).getFirst().field());
        assertEquals(Optional.of(document), casebook.documents().withHash(hash));
        assertEquals(1, casebook.records().cases().getFirst().documents());
        try (InputStream in = Channels.newInputStream(casebook.documents().open(document.id()))) {
            assertArrayEquals(LETTER, in.readAllBytes());
        }
    }

    @Test
    void attachingIsInTheChainOfCustodyWithTheHash() throws Problem {
        CustodyEntry link = casebook.custody().of(attach("letter.txt", LETTER).id()).getFirst();
        assertEquals("attached", link.event());
        assertEquals(Canonical.sha256(LETTER).hex(), link.detail());
    }

    @Test
    void theSameBytesAreKeptOnceAndGoWithTheLastDocumentThatShowsThem() throws Problem {
        Entry one = attach("letter.txt", LETTER);
        Entry two = attach("copy.txt", LETTER);
        assertEquals(1, compartment.mediaHeld().size());
        casebook.records().destroy(Set.of(one.id()));
        assertEquals(1, compartment.mediaHeld().size());
        assertEquals(two.head(), casebook.search().find("перевал", 5).getFirst().record());
        casebook.records().destroy(Set.of(two.id()));
        assertEquals(Set.of(), compartment.mediaHeld());
        assertEquals(0, Tables.inIndex(compartment, "перев"));
    }

    @Test
    void aDocumentInTheTrashKeepsItsBytes() throws Problem {
        Entry one = attach("letter.txt", LETTER);
        casebook.records().trash(one.id());
        assertEquals("Письмо о перевале", casebook.documents().text(one.id()));
    }

    @Test
    void whileTheSameBytesAreLookedAtOthersSaveAndItCanBeCancelled() throws Exception {
        attach("letter.txt", LETTER);
        List<Entry> saved = new ArrayList<>();
        int[] told = {0};
        Progress saving = (done, total) -> {
            if (told[0]++ == 1) {
                saved.add(CompletableFuture.supplyAsync(this::another).orTimeout(20, TimeUnit.SECONDS).join());
                throw new Problem(Problem.Kind.CANCELLED);
            }
        };
        assertEquals(Problem.Kind.CANCELLED, assertThrows(Problem.class, () -> casebook.documents().attach(aCase,
                "again.txt", new ByteArrayInputStream(LETTER), LETTER.length, saving)).kind());
        assertEquals(1, saved.size(), "the first telling is of the reading, the second of the look at what is here");
        assertEquals(1, casebook.records().all(Kind.DOCUMENT).size());
        assertEquals(1, compartment.mediaHeld().size());
    }

    private Entry another() {
        try {
            return casebook.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.text(), Field.TEXT, "meanwhile"));
        } catch (Problem e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void whatIsCancelledOrHasNoRoomLeavesNothing() throws Problem {
        Progress cancelled = (done, total) -> {
            throw new Problem(Problem.Kind.CANCELLED);
        };
        assertEquals(Problem.Kind.CANCELLED, assertThrows(Problem.class, () -> casebook.documents().attach(aCase,
                "letter.txt", new ByteArrayInputStream(LETTER), LETTER.length, cancelled)).kind());
        compartment.failNext(Problem.Kind.CASEBOOK_FULL);
        assertThrows(Problem.class, () -> attach("letter.txt", LETTER));
        assertThrows(Problem.class, () -> casebook.documents().attach(Id.random(), "letter.txt",
                new ByteArrayInputStream(LETTER), LETTER.length, Progress.NONE));
        assertEquals(Set.of(), compartment.mediaHeld());
        assertEquals(List.of(), casebook.records().all(Kind.DOCUMENT));
    }

    @Test
    void aFileThatCanNotBeReadIsNamed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };
        Problem problem = assertThrows(Problem.class,
                () -> casebook.documents().attach(aCase, "letter.txt", broken, 9, Progress.NONE));
        assertEquals(Problem.Kind.NO_ACCESS, problem.kind());
        assertEquals(List.of("letter.txt"), problem.arguments());
    }

    @Test
    void aDocumentWhoseTextCanNotBeReadIsAttachedWithoutOne() throws Problem {
        byte[] broken = "%PDF-1.7\nnothing follows".getBytes(StandardCharsets.UTF_8);
        Entry document = attach("broken.pdf", broken);
        assertEquals("application/pdf", document.content().text(Field.TYPE));
        assertEquals("", casebook.documents().text(document.id()));
        byte[] latin = {'c', 'a', 'f', (byte) 0xE9, ' ', 'x'};
        assertEquals("", casebook.documents().text(attach("latin.txt", latin).id()));
    }

    @Test
    void aTextForWhichThereWasNoRoomIsFoundLater() throws Problem {
        compartment.failAfter(1, Problem.Kind.CASEBOOK_FULL);
        Entry document = attach("letter.txt", LETTER);
        assertEquals(List.of(), casebook.search().find("перевал", 5));
        casebook.documents().catchUp();
        assertEquals(document.head(), casebook.search().find("перевал", 5).getFirst().record());
    }

    @Test
    void verifyComparesEveryFileWithItsHash() throws Problem {
        Entry document = attach("letter.txt", LETTER);
        assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        compartment.damage(compartment.mediaHeld().iterator().next());
        assertEquals(List.of(new Finding(document.code().text(), "damaged")),
                casebook.protection().verify(Progress.NONE));
    }

    @Test
    void attachingTheOriginalOfADamagedFileMendsEveryDocumentThatShowsIt() throws IOException {
        compartment.failAfter(1, Problem.Kind.CASEBOOK_FULL);
        Entry first = attach("letter.txt", LETTER);
        compartment.damage(compartment.mediaHeld().iterator().next());
        casebook.documents().catchUp();
        Entry second = attach("again.txt", LETTER);
        for (Entry document : List.of(first, second)) {
            try (InputStream in = Channels.newInputStream(casebook.documents().open(document.id()))) {
                assertArrayEquals(LETTER, in.readAllBytes());
            }
        }
        assertEquals("Письмо о перевале", casebook.documents().text(first.id()));
        assertEquals(2, casebook.search().find("письмо", 5).size());
        assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        assertEquals(1, compartment.mediaHeld().size());
    }

    @Test
    void bytesThatAreNotHereAreSaidToBeDamaged() throws Problem {
        Entry document = casebook.records().add(Kind.DOCUMENT,
                Content.of(Field.FILE, "gone.txt", Field.SHA256, "0".repeat(64)));
        Problem problem = assertThrows(Problem.class, () -> casebook.documents().open(document.id()));
        assertEquals(Problem.Kind.MEDIA_DAMAGED, problem.kind());
        assertTrue(casebook.documents().text(document.id()).isEmpty());
    }

    private Entry attach(String name, byte[] bytes) throws Problem {
        return casebook.documents().attach(aCase, name, new ByteArrayInputStream(bytes), bytes.length, Progress.NONE);
    }
}
