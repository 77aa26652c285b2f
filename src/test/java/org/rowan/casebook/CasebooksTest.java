package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;
import org.rowan.vault.SmallConstants;

/** The casebook on the real folder. */
class CasebooksTest {
    private static final byte[] LETTER = "Letter about the перевал\n".repeat(2000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path place;
    private Path folder;
    private Path keyFile;
    private final Casebooks casebooks = new Casebooks(SmallConstants.SMALL);

    @BeforeEach
    void create() throws IOException {
        folder = place.resolve("Casebook");
        keyFile = Files.writeString(place.resolve("key"), "any file");
        try (SecretChars first = chars("first"); SecretChars second = chars("second")) {
            casebooks.create(new NewCasebook(folder, " Desk 7 ", first, Optional.of(second), "", Optional.of(keyFile),
                    new Reserve(2 << 20, 1 << 20)), Progress.NONE);
        }
    }

    @Test
    void whatWasSavedIsThereAfterClosing() throws Exception {
        Id aCase;
        Id document;
        try (Casebook casebook = open("first")) {
            aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
            document = casebook.documents().attach(aCase, "letter.txt", new ByteArrayInputStream(LETTER),
                    LETTER.length, Progress.NONE).id();
            casebook.drafts().put(aCase, Content.of(Field.TITLE, "Morning search, second floor"));
        }
        try (Casebook casebook = open("first");
                InputStream in = Channels.newInputStream(casebook.documents().open(document))) {
            assertEquals("Morning search, second floor", casebook.records().get(aCase).content().text(Field.TITLE));
            assertArrayEquals(LETTER, in.readAllBytes());
            assertEquals("contents", casebook.search().find("перев", 5).getFirst().field());
            assertEquals("Desk 7", casebook.name());
            assertEquals(List.of(), casebook.findings());
            assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        }
    }

    @Test
    void aDamagedFileIsNamedAsItsOwnerKnowsIt() throws Exception {
        Entry document;
        try (Casebook casebook = open("first")) {
            Id aCase = casebook.records().add(Kind.CASE, Content.EMPTY).id();
            document = casebook.documents().attach(aCase, "letter.txt", new ByteArrayInputStream(LETTER),
                    LETTER.length, Progress.NONE);
        }
        Path media = folder.resolve("media");
        Files.write(media, new byte[Math.toIntExact(Files.size(media))]);
        Hash sha256 = new Hash(document.content().text(Field.SHA256));
        try (Casebook casebook = open("first");
                InputStream byDocument = Channels.newInputStream(casebook.documents().open(document.id()));
                InputStream byHash = Channels.newInputStream(casebook.documents().open(sha256))) {
            for (InputStream in : List.of(byDocument, byHash)) {
                Problem problem = assertThrows(Problem.class, in::readAllBytes);
                assertEquals(Problem.Kind.MEDIA_DAMAGED, problem.kind());
                assertEquals(List.of("letter.txt"), problem.arguments());
            }
        }
    }

    @Test
    void whereTheRoomIsUsedUpToTheLastDestroyingWhatIsInTheTrashMakesSome() throws Problem {
        try (Casebook casebook = open("first")) {
            Id gone = fill(casebook, "long told ".repeat(5000));
            casebook.records().trash(gone);
            fill(casebook, "told ".repeat(400));
            fill(casebook, "");
            casebook.records().destroy(Set.of(gone));
            casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "long told ".repeat(400)));
            assertEquals(List.of(), casebook.protection().verify(Progress.NONE));
        }
    }

    private static Id fill(Casebook casebook, String text) throws Problem {
        Id last = null;
        Problem.Kind problem = null;
        while (problem == null) {
            try {
                last = casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, text)).id();
            } catch (Problem full) {
                problem = full.kind();
            }
        }
        assertEquals(Problem.Kind.CASEBOOK_FULL, problem);
        return last;
    }

    @Test
    void aSessionThatOnlyLooksFinishesNothingThatAKilledOneLeft() throws Problem {
        Content typed = Content.of(Field.TITLE, "typed");
        Casebook killed = open("first");
        Id aCase = killed.records().add(Kind.CASE, Content.of(Field.TITLE, "before")).id();
        killed.drafts().put(aCase, typed);
        killed.abandon();
        open("first").close();
        try (Casebook casebook = open("first")) {
            assertEquals(Optional.of(typed), casebook.drafts().of(aCase));
            assertEquals("before", casebook.records().get(aCase).content().text(Field.TITLE));
        }
    }

    @Test
    void theOtherPassphraseOpensAnotherCasebookThatKnowsNothing() throws Problem {
        Id author;
        try (Casebook casebook = open("first")) {
            casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
            author = casebook.author();
        }
        try (Casebook other = open("second")) {
            assertEquals(List.of(), other.records().cases());
            assertEquals(List.of(), other.custody().all());
            assertFalse(author.equals(other.author()));
            assertEquals("Casebook", other.name(), "the same name would be a trace");
        }
    }

    @Test
    void whoeverSetTheOtherUpIsRemindedOfItAndTheOtherKnowsOfNoReminder() throws Problem {
        assertEquals("never there", setting("second", "remind-other"));
        assertTrue(setting("first", "remind-other").startsWith("20"));
        try (Casebook casebook = open("first"); SecretChars third = chars("third")) {
            casebook.reminder().stop();
            casebook.protection().makeOther("", third, Optional.of(keyFile), Progress.NONE);
        }
        assertEquals("never there", setting("third", "remind-other"));
        assertTrue(setting("first", "remind-other").startsWith("20"));
    }

    private String setting(String passphrase, String name) throws Problem {
        try (Casebook casebook = open(passphrase)) {
            return casebook.settings().get(name, "never there");
        }
    }

    @Test
    void aKillLosesNothingThatWasSaved() throws Problem {
        Casebook killed = open("first");
        Entry aCase = killed.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        killed.drafts().put(aCase.id(), Content.of(Field.TITLE, "typed a second ago"));
        killed.abandon();
        try (Casebook casebook = open("first")) {
            assertEquals(aCase, casebook.records().get(aCase.id()));
            assertEquals("typed a second ago", casebook.drafts().of(aCase.id()).orElseThrow().text(Field.TITLE));
            assertEquals(List.of(), casebook.custody().verify());
        }
    }

    @Test
    void leavingMakesARevisionOfWhatIsTyped() throws Problem {
        Casebook left = open("first");
        Id aCase = left.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
        left.drafts().put(aCase, Content.of(Field.TITLE, "typed a second ago"));
        left.leave();
        try (Casebook casebook = open("first")) {
            assertEquals("typed a second ago", casebook.records().get(aCase).content().text(Field.TITLE));
            assertEquals(Optional.empty(), casebook.drafts().of(aCase));
        }
    }

    @Test
    void aDestroyedDocumentGivesItsRoomBack() throws Problem {
        try (Casebook casebook = open("first")) {
            Id aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search")).id();
            casebook.documents().attach(aCase, "letter.txt", new ByteArrayInputStream(LETTER), -1, Progress.NONE);
            assertTrue(casebook.protection().capacity().mediaUsed() > LETTER.length);
            casebook.records().destroy(Set.of(aCase));
            assertEquals(0, casebook.protection().capacity().mediaUsed());
            assertEquals(List.of(), casebook.search().find("letter", 5));
        }
    }

    @Test
    void aKeyFileIsNeededOnceItWasGiven() {
        assertEquals(Problem.Kind.NOT_OPENED, assertThrows(Problem.class, () -> casebooks.open(folder, chars("first"),
                Optional.empty(), Progress.NONE)).kind());
        assertEquals(Problem.Kind.NO_SUCH_FILE, assertThrows(Problem.class, () -> casebooks.open(folder, chars("first"),
                Optional.of(place.resolve("gone")), Progress.NONE)).kind());
    }

    @Test
    void aFullCasebookRefusesTheChangeAndKeepsTheRest() throws Problem {
        try (Casebook casebook = open("first")) {
            Entry aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
            String large = "word ".repeat(700_000);
            Problem problem = assertThrows(Problem.class,
                    () -> casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, large)));
            assertEquals(Problem.Kind.CASEBOOK_FULL, problem.kind());
            assertEquals(aCase, casebook.records().get(aCase.id()));
            assertEquals(1, casebook.custody().all().size());
            casebook.records().add(Kind.NOTE, Content.of(Field.TEXT, "a short one"));
        }
    }

    @Test
    void mediaIsReceivedWithinABulkChange() throws Problem {
        try (Casebook casebook = open("first")) {
            Hash hash = Canonical.sha256(LETTER);
            Id media = casebook.sync().receive(r -> r.media(new ByteArrayInputStream(LETTER), hash));
            assertEquals(media, casebook.sync().<Id>receive(r -> r.media(new ByteArrayInputStream(LETTER), hash)));
            assertEquals(LETTER.length, casebook.sync().mediaBytes(hash).orElseThrow());
        }
    }

    private Casebook open(String passphrase) throws Problem {
        try (SecretChars chars = chars(passphrase)) {
            return casebooks.open(folder, chars, Optional.of(keyFile), Progress.NONE);
        }
    }

    private static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }
}
