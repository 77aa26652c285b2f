package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;
import org.rowan.vault.SmallConstants;

/** Key files of a casebook on the real folder. */
class KeyFileTest {
    private static final Reserve ROOM = new Reserve(1 << 20, 256 * 1024);
    private static final Optional<Path> NONE = Optional.empty();

    @TempDir
    private Path place;
    private Path folder;
    private Path key;
    private Path other;
    private final Casebooks casebooks = new Casebooks(SmallConstants.SMALL);

    @BeforeEach
    void files() throws IOException {
        folder = place.resolve("Casebook");
        key = Files.writeString(place.resolve("holiday.jpg"), "any bytes");
        other = Files.writeString(place.resolve("garden.jpg"), "other bytes");
    }

    @Test
    void withoutItWithAnotherOrAnAlteredOneThePassphraseIsWrong() throws IOException {
        create(Optional.of(key));
        open("plum", Optional.of(key)).close();
        assertProblem(Kind.NOT_OPENED, () -> open("plum", NONE));
        assertProblem(Kind.NOT_OPENED, () -> open("plum", Optional.of(other)));
        Files.writeString(key, "any bytes.");
        assertProblem(Kind.NOT_OPENED, () -> open("plum", Optional.of(key)));
    }

    @Test
    void whereNoneIsNeededOneThatIsGivenIsWrongToo() throws IOException {
        create(NONE);
        assertProblem(Kind.NOT_OPENED, () -> open("plum", Optional.of(key)));
    }

    @Test
    void itsNameAndPlaceDoNotCount() throws IOException {
        create(Optional.of(key));
        open("plum", Optional.of(Files.move(key, place.resolve("elsewhere")))).close();
    }

    @Test
    void whatCannotBeAKeyFileIsRefusedBeforeAnythingIsMade() throws IOException {
        Path empty = Files.createFile(place.resolve("empty"));
        assertProblem(Kind.KEY_FILE_UNFIT, () -> create(Optional.of(empty)));
        assertProblem(Kind.KEY_FILE_UNFIT, () -> create(Optional.of(place)));
        assertProblem(Kind.KEY_FILE_UNFIT, () -> create(Optional.of(huge())));
        assertProblem(Kind.NO_SUCH_FILE, () -> create(Optional.of(place.resolve("gone"))));
        assertFalse(Files.exists(folder));
    }

    private Path huge() throws IOException {
        Path huge = place.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength((64 << 20) + 1);
        }
        return huge;
    }

    @Test
    void aFileOfACasebookIsRefused() throws IOException {
        create(NONE);
        Path header = folder.resolve("header");
        Path link = Files.createSymbolicLink(place.resolve("link"), header);
        for (Path file : new Path[] {header, link}) {
            assertProblem(Kind.CASEBOOK_FILE, () -> Casebooks.checkKeyFile(file));
            assertProblem(Kind.CASEBOOK_FILE, () -> open("plum", Optional.of(file)));
        }
    }

    @Test
    void oneThatVanishedIsNamedAndTheCasebookIsFree() throws IOException {
        create(Optional.of(key));
        Files.delete(key);
        assertProblem(Kind.NO_SUCH_FILE, () -> open("plum", Optional.of(key)));
        assertProblem(Kind.NOT_OPENED, () -> open("plum", NONE));
    }

    @Test
    void itIsAddedReplacedAndRemovedWithThePassphrase() throws IOException {
        create(NONE);
        change("plum", NONE, "plum", Optional.of(key));
        assertProblem(Kind.NOT_OPENED, () -> open("plum", NONE));
        change("plum", Optional.of(key), "pear", Optional.of(other));
        assertProblem(Kind.NOT_OPENED, () -> open("pear", Optional.of(key)));
        change("pear", Optional.of(other), "pear", NONE);
        assertProblem(Kind.NOT_OPENED, () -> open("pear", Optional.of(other)));
        open("pear", NONE).close();
    }

    @Test
    void aChangeToOneThatVanishedChangesNothing() throws IOException {
        create(NONE);
        assertProblem(Kind.NO_SUCH_FILE, () -> change("plum", NONE, "pear", Optional.of(place.resolve("gone"))));
        assertProblem(Kind.KEY_FILE_UNFIT, () -> change("plum", NONE, "pear", Optional.of(place)));
        open("plum", NONE).close();
    }

    @Test
    void theErasePassphraseAndTheOtherCasebookMayGoWithFilesOfTheirOwn() throws IOException {
        create(NONE);
        try (Casebook casebook = open("plum", NONE); SecretChars plum = chars("plum"); SecretChars ash = chars("ash");
                SecretChars elm = chars("elm")) {
            casebook.protection().makeOther("", elm, Optional.of(other), Progress.NONE);
            casebook.protection().setErasePassphrase(new OpenedBy(plum, NONE), new OpenedBy(ash, Optional.of(key)));
            assertEquals("Casebook", casebook.protection().withOtherCasebook(elm, Optional.of(other), Casebook::name));
        }
        assertProblem(Kind.NOT_OPENED, () -> open("ash", NONE));
        open("elm", Optional.of(other)).close();
        open("ash", Optional.of(key)).close();
        assertProblem(Kind.NOT_OPENED, () -> open("elm", Optional.of(other)));
    }

    @Test
    void oneThatIsMadeWithACasebookGoesWithItWhenItCannotBeMade() throws IOException {
        Path made = place.resolve("made.key");
        try (SecretChars plum = chars("plum")) {
            NewCasebook what = new NewCasebook(folder, "Desk", plum, Optional.empty(), Optional.of(made), ROOM);
            assertProblem(Kind.CANCELLED, () -> casebooks.createWithNewKeyFile(what, (done, total) -> {
                throw new Problem(Kind.CANCELLED);
            }));
            assertFalse(Files.exists(made));
            casebooks.createWithNewKeyFile(what, Progress.NONE);
            open("plum", Optional.of(made)).close();
            NewCasebook again = new NewCasebook(place.resolve("again"), "Desk", plum, Optional.empty(),
                    Optional.of(made), ROOM);
            assertProblem(Kind.FILE_EXISTS, () -> casebooks.createWithNewKeyFile(again, Progress.NONE));
        }
        open("plum", Optional.of(made)).close();
    }

    private void create(Optional<Path> keyFile) throws Problem {
        try (SecretChars plum = chars("plum")) {
            casebooks.create(new NewCasebook(folder, "Desk", plum, Optional.empty(), keyFile, ROOM), Progress.NONE);
        }
    }

    private Casebook open(String passphrase, Optional<Path> keyFile) throws Problem {
        try (SecretChars chars = chars(passphrase)) {
            return casebooks.open(folder, chars, keyFile, Progress.NONE);
        }
    }

    private void change(String passphrase, Optional<Path> keyFile, String next, Optional<Path> nextKeyFile)
            throws Problem {
        try (Casebook casebook = open(passphrase, keyFile); SecretChars now = chars(passphrase);
                SecretChars then = chars(next)) {
            casebook.protection().changePassphrase(new OpenedBy(now, keyFile), new OpenedBy(then, nextKeyFile));
        }
    }

    private static void assertProblem(Kind kind, Executable work) {
        assertEquals(kind, assertThrows(Problem.class, work).kind());
    }

    private static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }
}
