package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.checkup.Topic;
import org.rowan.cli.Shell.Outcome;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.vault.SmallConstants;

/** The check-up on this very computer: what it finds differs, how it says it does not. */
class CheckCommandTest {
    private static final Pattern LINE = Pattern.compile(
            "\\{\"check\":\"([a-z-]+)\",\"state\":\"(good|know|mend|unknown)\"(,\"value\":\"[^\"]+\")?}");

    private static final Path LOCKS = Path.of("/proc/locks");

    @TempDir
    private Path here;
    private final Shell shell = new Shell();
    private Path folder;

    @BeforeEach
    void aCasebook() {
        folder = here.resolve("casebook");
        shell.run("plum tree\n", "create", folder.toString(), "--name", "Reading room").done();
    }

    private Outcome check() {
        return shell.plain(new byte[0], "check", folder.toString());
    }

    @Test
    void everyTopicIsALineAndTheStatusSaysWhetherSomethingIsToBeMended() {
        Outcome outcome = check();
        Set<String> topics = new LinkedHashSet<>();
        boolean mend = false;
        for (String line : outcome.out().lines().toList()) {
            Matcher found = LINE.matcher(line);
            assertTrue(found.matches(), line);
            topics.add(found.group(1));
            mend |= found.group(2).equals("mend");
        }
        assertEquals(Arrays.stream(Topic.values()).map(Topic::word).toList(), List.copyOf(topics));
        assertEquals(mend ? 5 : 0, outcome.status(), outcome.err());
    }

    @Test
    void whatIsToBeMendedIsNamedForScriptsAndForPeople() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Outcome outcome = check();
        assertEquals(5, outcome.status());
        assertTrue(outcome.out().contains("{\"check\":\"access\",\"state\":\"mend\",\"value\":\""), outcome.out());
        assertTrue(outcome.err().contains("To change. Who may read the folder"), outcome.err());
        assertTrue(outcome.err().contains("chmod 700"), outcome.err());
        assertTrue(outcome.err().contains("The check itself has changed nothing."), outcome.err());
    }

    @Test
    void aFolderWithoutACasebookIsSaidToBeOneWithoutAWordOfPassphrases() {
        for (Path other : List.of(here, here.resolve("nowhere"))) {
            Outcome outcome = shell.plain(new byte[0], "check", other.toString());
            outcome.failed(3);
            assertTrue(outcome.err().contains("There is no casebook in this folder."), outcome.err());
            assertFalse(outcome.err().contains("passphrase"), outcome.err());
        }
    }

    @Test
    void aNameThatSteersTheTerminalIsMadeHarmless() throws Exception {
        Files.createFile(folder.resolve("a\u001b[2Jb"));
        Files.createFile(folder.resolve("c\nIn order: all"));
        Outcome outcome = check();
        assertFalse(outcome.err().contains("\u001b") || outcome.out().contains("\u001b"));
        assertTrue(outcome.err().contains("a\ufffd[2Jb"), outcome.err());
        assertTrue(outcome.err().contains("c\ufffdIn order: all"), outcome.err());
    }

    @Test
    void aCasebookThatIsOpenHereKeepsItsLock() throws Exception {
        assumeTrue(Files.exists(LOCKS), "only Linux lists the locks that are held");
        Casebooks casebooks = new Casebooks(SmallConstants.SMALL);
        try (SecretChars words = new SecretChars("plum tree".toCharArray());
                Casebook open = casebooks.open(folder, words, Optional.empty(), Progress.NONE)) {
            check();
            assertTrue(lockedForOthers(), open.name());
        }
    }

    /** What the kernel lists as locked, by its number; only the holder's own lock is dropped by a second closing. */
    private boolean lockedForOthers() throws Exception {
        String number = ":" + Files.getAttribute(folder.resolve("header"), "unix:ino") + " ";
        return Files.readString(LOCKS).contains(number);
    }
}
