package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.cli.Shell.Outcome;

/** Erase passphrase and key file, as a script sees them. */
class KeyCommandsTest {
    private static final String PLUM = "plum tree\n";
    private static final String PEAR = "pear tree\n";
    private static final String ASH = "ash tree\n";

    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private String folder;
    private String key;

    @BeforeEach
    void places() {
        folder = here.resolve("casebook").toString();
        key = here.resolve("key").toString();
    }

    private void two() {
        shell.run(PLUM, "create", folder).done();
        shell.run(PLUM + PEAR, "second", folder).done();
        shell.run(PLUM, "case", "add", folder, "--title", "Border").done();
    }

    private Outcome list(String passphrase, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "case";
        arguments[1] = "list";
        arguments[2] = folder;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return shell.run(passphrase, arguments);
    }

    @Test
    void theErasePassphraseOpensAndTheOtherOpensNoMore() {
        two();
        Outcome set = shell.run(PLUM + ASH, "erase-passphrase", folder);
        assertEquals("", set.done());
        assertTrue(set.err().contains("may be punished"), set.err());
        list(PEAR).done();
        Outcome plain = list(PLUM);
        Outcome erasing = list(ASH);
        assertEquals(plain.done(), erasing.done());
        assertEquals(plain.err(), erasing.err());
        list(PEAR).failed(3);
        list(PLUM).done();
    }

    @Test
    void theErasePassphraseIsChangedAndRemoved() {
        two();
        shell.run(PLUM + ASH, "erase-passphrase", folder).done();
        shell.run(PLUM + "elm tree\n", "erase-passphrase", folder).done();
        list(ASH).failed(3);
        Outcome removed = shell.run(PLUM, "erase-passphrase", folder, "--remove");
        removed.done();
        assertTrue(removed.err().contains("removed"), removed.err());
        list("elm tree\n").failed(3);
        Outcome nothing = shell.run(PLUM, "erase-passphrase", folder, "--remove");
        nothing.done();
        assertTrue(nothing.err().contains("There was no"), nothing.err());
        list(PEAR).done();
    }

    @Test
    void aTakenMissingOrWrongOneIsRefused() {
        two();
        shell.run(PLUM + PEAR, "erase-passphrase", folder).failed(1);
        shell.run(PLUM, "erase-passphrase", folder).failed(2);
        shell.run(ASH + ASH, "erase-passphrase", folder).failed(3);
        shell.run(PLUM, "erase-passphrase", folder, "--remove", "--no-key-file").failed(2);
        shell.run(PLUM + ASH, "erase-passphrase", folder).done();
        shell.run(ASH, "erase-passphrase", folder, "--remove").failed(3);
        list(ASH).done();
    }

    @Test
    void aKeyFileIsMadeWithTheCasebookAndNeededFromThenOn() throws IOException {
        Outcome created = shell.run(PLUM, "create", folder, "--key-file", key);
        created.done();
        assertTrue(created.err().contains("same disk"), created.err());
        assertEquals(64, Files.size(Path.of(key)));
        Outcome without = list(PLUM);
        without.failed(3);
        assertEquals(list(PEAR).err(), without.err());
        list(PLUM, "--key-file", key).done();
        shell.run(PLUM, "verify", folder, "--key-file", key).done();
        shell.run(PLUM, "verify", folder).failed(3);
    }

    @Test
    void aFileThatIsThereMayServe() throws IOException {
        Files.writeString(Path.of(key), "a picture");
        Outcome created = shell.run(PLUM, "create", folder, "--key-file", key);
        created.done();
        assertTrue(created.err().contains("never change"), created.err());
        list(PLUM, "--key-file", key).done();
        assertEquals("a picture", Files.readString(Path.of(key)));
    }

    @Test
    void aCasebookThatCannotBeMadeLeavesNoKeyFile() throws IOException {
        Files.createDirectory(Path.of(folder));
        Files.createFile(Path.of(folder, "mine"));
        shell.run(PLUM, "create", folder, "--key-file", key).failed(6);
        assertFalse(Files.exists(Path.of(key)));
        shell.run(PLUM, "create", here.resolve("new").toString(), "--key-file",
                here.resolve("new/key").toString()).failed(6);
        assertFalse(Files.exists(here.resolve("new")));
    }

    @Test
    void withThePassphraseAKeyFileIsAddedKeptReplacedAndRemoved() {
        String other = here.resolve("other").toString();
        shell.run(PLUM, "create", folder).done();
        shell.run(PLUM + PLUM, "passphrase", folder, "--new-key-file", key).done();
        list(PLUM).failed(3);
        shell.run(PLUM + PEAR, "passphrase", folder, "--key-file", key).done();
        list(PEAR, "--key-file", key).done();
        shell.run(PEAR + PEAR, "passphrase", folder, "--key-file", key, "--new-key-file", other).done();
        list(PEAR, "--key-file", key).failed(3);
        shell.run(PEAR + PEAR, "passphrase", folder, "--key-file", other, "--no-key-file").done();
        list(PEAR).done();
    }

    @Test
    void aChangeThatIsRefusedLeavesNoNewKeyFile() {
        shell.run(PLUM, "create", folder).done();
        shell.run(PLUM + "\n", "passphrase", folder, "--new-key-file", key).failed(2);
        assertFalse(Files.exists(Path.of(key)));
        shell.run(PLUM + PEAR, "passphrase", folder, "--new-key-file", key, "--no-key-file").failed(2);
        list(PLUM).done();
    }

    @Test
    void theSecondPassphraseTakesTheSameKeyFileUnlessTold() {
        shell.run(PLUM, "create", folder, "--key-file", key).done();
        shell.run(PLUM + PEAR, "second", folder, "--key-file", key).done();
        list(PEAR).failed(3);
        list(PEAR, "--key-file", key).done();
        shell.run(PLUM + PEAR, "second", folder, "--key-file", key, "--no-key-file").done();
        list(PEAR).done();
    }

    @Test
    void badKeyFilesAreNamed() throws IOException {
        shell.run(PLUM, "create", folder).done();
        String empty = Files.createFile(here.resolve("empty")).toString();
        list(PLUM, "--key-file", empty).failed(2);
        list(PLUM, "--key-file", here.toString()).failed(2);
        list(PLUM, "--key-file", here.resolve("gone").toString()).failed(6);
        list(PLUM, "--key-file", Path.of(folder, "header").toString()).failed(6);
        shell.run(PLUM + PEAR, "passphrase", folder, "--new-key-file", Path.of(folder, "key").toString()).failed(6);
        list(PLUM).done();
    }

    @Test
    void filesOfACasebookAreTakenForNothing() {
        shell.run(PLUM, "create", folder).done();
        String code = shell.run(PLUM, "case", "add", folder, "--title", "Border").field("code");
        String header = Path.of(folder, "header").toString();
        shell.run(PLUM, "testimony", "add", folder, "--case", code, "--transcript", header).failed(6);
        shell.run(PLUM, "contact", "add", folder, header).failed(6);
        shell.run(PLUM, "case", "add", folder, "--title", "@" + header).failed(6);
        shell.plain(new byte[0], "case", "list", folder, "--passphrase-file", header).failed(6);
        list(PLUM).done();
    }
}
