package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.SECOND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Casebook format, section 2: a session that saves nothing writes like one that does, and changes nothing. */
class IdleWritingTest {
    @TempDir
    private Path temporary;
    private Casebook casebook;

    @BeforeEach
    void create() throws Problem {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
    }

    private List<byte[]> bytes() throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (VaultFile file : VaultFile.values()) {
            bytes.add(Files.readAllBytes(casebook.place.resolve(file.fileName())));
        }
        return bytes;
    }

    private static void assertSame(List<byte[]> before, List<byte[]> after) {
        for (VaultFile file : VaultFile.values()) {
            assertArrayEquals(before.get(file.ordinal()), after.get(file.ordinal()), file.fileName());
        }
    }

    /** The forces of one session, by file: what a file system's journal keeps of it. */
    private List<String> forces(Session session) throws Exception {
        casebook.files.forget();
        session.run();
        return casebook.files.events().stream().filter(e -> e.act() == FaultyFiles.Act.FORCE)
                .map(FaultyFiles.Event::file).toList();
    }

    private interface Session {
        void run() throws Exception;
    }

    private void look(String passphrase) throws Problem {
        casebook.open(passphrase).close();
    }

    private void fail() {
        assertThrows(Problem.class, () -> casebook.open("no such passphrase"));
    }

    @Test
    void aLookAndAFailedUnlockChangeNoByte() throws Exception {
        List<byte[]> before = bytes();
        look(FIRST);
        fail();
        assertSame(before, bytes());
    }

    @Test
    void aLookAndAFailedUnlockForceTheSameFilesInTheSameOrder() throws Exception {
        Set<List<String>> ways = Set.of(List.of("header", "log", "log", "0b.db", "1b.db", "log",
                "0a.db", "1a.db", "media", "log"), List.of("header", "media", "log", "log", "0b.db", "1b.db",
                "log", "0a.db", "1a.db", "media", "log"));
        for (int i = 0; i < 20; i++) {
            assertTrue(ways.contains(forces(() -> look(FIRST))));
            assertTrue(ways.contains(forces(() -> look(SECOND))));
            assertTrue(ways.contains(forces(this::fail)));
        }
    }

    @Test
    void theEndOfASessionThatSavedForcesTheSameFilesInTheSameOrderAsALook() throws Exception {
        Compartment compartment = casebook.open(FIRST);
        Lines.save(compartment, "saved");
        List<String> saved = forces(compartment::close);
        Compartment other = casebook.open(FIRST);
        assertEquals(saved, forces(other::close));
    }

    @Test
    void whatAnEarlierSessionLeftInTheLogStaysThereAfterALook() throws Exception {
        Compartment killed = casebook.open(FIRST);
        Lines.save(killed, "saved");
        killed.abandon();
        List<byte[]> before = bytes();
        look(FIRST);
        assertSame(before, bytes());
        assertEquals(List.of("first's note", "saved"), casebook.notes(FIRST));
    }

    @Test
    void aDiskThatRefusesEveryWriteDoesNotKeepALookFromOpeningAndClosing() throws Exception {
        casebook.files.fault(event -> {
            boolean ofOther = !event.file().equals("header");
            if (ofOther && Set.of(FaultyFiles.Act.WRITE, FaultyFiles.Act.FORCE).contains(event.act())) {
                throw new IOException("Input/output error");
            }
        });
        try (Compartment compartment = casebook.open(FIRST)) {
            assertEquals(List.of("first's note"), Lines.in(compartment));
        }
        casebook.live();
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @Test
    void anOpenCompartmentWritesUnasked() throws Exception {
        FaultyFiles files = new FaultyFiles();
        Vault restless = new Vault(SmallConstants.RESTLESS,
                new CompartmentFiles(SmallConstants.RESTLESS, Randomness.SYSTEM), files, Randomness.SYSTEM);
        List<byte[]> before = bytes();
        try (Compartment compartment = restless.open(casebook.place, Casebook.chars(FIRST), Casebook.NO_KEY_FILE,
                new Lines(), Progress.NONE)) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                while (Stream.of("0b.db", "1a.db", "log", "media").anyMatch(
                        file -> files.events(FaultyFiles.Act.FORCE, file).size() < 5)) {
                    Thread.onSpinWait();
                }
            });
            assertEquals(List.of(), compartment.verify(Progress.NONE));
        }
        assertSame(before, bytes());
    }
}
