package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Sectors that can't be read, and what others do to the folder while it is open. Nothing saved is lost by any. */
class BadDiskTest {
    private static final int PAGE = 4096;

    @TempDir
    private Path temporary;
    private Path place;
    private final FaultyFiles files = new FaultyFiles();
    private final Set<Bad> bad = Collections.synchronizedSet(new HashSet<>());
    private TestCasebook casebook;

    /** A page that can't be read until it is written, as disks do it. */
    private record Bad(String file, int page) {
        boolean isIn(FaultyFiles.Event event) {
            long at = (page - 1L) * PAGE;
            return event.file().equals(file) && event.from() <= at && at < event.from() + event.length();
        }
    }

    @BeforeEach
    void fill() throws IOException {
        place = Files.createDirectory(temporary.resolve("casebook"));
        casebook = TestCasebook.create(place).with(files);
        casebook.format(1);
        for (int compartment = 0; compartment < 2; compartment++) {
            try (TestCasebook.Opened opened = casebook.open(compartment, new Notes())) {
                for (int i = 0; i < 12; i++) {
                    opened.save(i, ("note " + i + " ").repeat(400));
                }
            }
        }
        files.fault(event -> {
            if (event.act() == FaultyFiles.Act.WRITE) {
                bad.removeIf(page -> page.isIn(event));
            } else if (event.act() == FaultyFiles.Act.READ && bad.stream().anyMatch(page -> page.isIn(event))) {
                throw new IOException("Input/output error");
            }
        });
    }

    private static void saveOneMore(TestCasebook.Opened opened) throws Problem {
        opened.save(100, "more");
        opened.contents().checkpoint();
    }

    private void assertWhole(int compartment) throws Problem {
        try (TestCasebook.Opened opened = casebook.open(compartment, new Notes())) {
            assertTrue(opened.notes().get(7).startsWith("note 7 note 7 "));
            assertEquals(List.of(), opened.contents().verify(Progress.NONE));
        }
    }

    @Test
    void aBadSectorOfTheBaseCopyIsNamedAndMended() throws Problem {
        bad.add(new Bad("0a.db", 9));
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(List.of(new Finding("base copy, page 9", "damaged")), opened.contents().verify(Progress.NONE));
            saveOneMore(opened);
            assertEquals(List.of(new Finding("page 9", "mended")), opened.contents().findings());
        }
        assertWhole(0);
        assertWhole(1);
    }

    @Test
    void aBadSectorOfTheWorkingCopyIsNamedAndMended() throws Problem {
        bad.add(new Bad("0b.db", 9));
        try (TestCasebook.Opened opened = casebook.open()) {
            saveOneMore(opened);
            assertEquals(List.of(new Finding("page 9", "mended")), opened.contents().findings());
        }
        assertWhole(0);
        assertWhole(1);
    }

    @Test
    void aSectorBadInBothCopiesIsNamedAndSavesGoToTheLog() throws Problem {
        bad.add(new Bad("0a.db", 9));
        bad.add(new Bad("0b.db", 9));
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(100, "more");
            assertProblem(Problem.Kind.DATABASE_DAMAGED, opened.contents()::checkpoint);
            assertEquals(List.of(new Finding("page 9", "damaged")), opened.contents().findings());
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals("more", opened.notes().get(100));
        }
        assertWhole(1);
    }

    @Test
    void aBadSectorOfTheOtherCompartmentIsLeftForItToMend() throws Problem {
        Set<Bad> of = Set.of(new Bad("1a.db", 9), new Bad("1b.db", 11));
        bad.addAll(of);
        try (TestCasebook.Opened opened = casebook.open()) {
            for (int i = 0; i < 12; i++) {
                opened.save(i, ("note " + i + " ").repeat(400));
                opened.contents().checkpoint();
            }
            assertEquals(List.of(), opened.contents().findings());
        }
        assertEquals(of, bad);
        try (TestCasebook.Opened other = casebook.open(1, new Notes())) {
            saveOneMore(other);
            assertEquals(Set.of(new Finding("page 9", "mended"), new Finding("page 11", "mended")),
                    Set.copyOf(other.contents().findings()));
        }
        assertWhole(1);
    }

    @Test
    void aFolderThatIsMovedWhileOpenLosesNothingThatWasSaved() throws IOException {
        TestCasebook.Opened opened = casebook.open();
        opened.save(100, "before");
        Path moved = Files.move(place, temporary.resolve("elsewhere"));
        assertProblem(Problem.Kind.STORAGE_FAILED, () -> opened.save(101, "after"));
        assertThrows(Problem.class, opened::close);
        try (TestCasebook.Opened again = new TestCasebook(moved).open()) {
            assertEquals("before", again.notes().get(100));
            assertEquals(List.of(), again.contents().verify(Progress.NONE));
        }
    }

    @Test
    void aJournalPutBesideAnOpenDatabaseIsNeverRolledBackBy() throws IOException {
        TestCasebook.Opened opened = casebook.open();
        opened.save(100, "before");
        Path planted = Files.write(place.resolve("0b.db-journal"), new byte[512]);
        Bytes.flip(place.resolve("0b.db"), 8L * PAGE + 100);
        assertProblem(Problem.Kind.PLANTED_FILE, opened.contents()::checkpoint);
        opened.kill();
        assertProblem(Problem.Kind.PLANTED_FILE, casebook::open);
        Files.delete(planted);
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals("before", again.notes().get(100));
        }
        assertWhole(0);
    }
}
