package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.function.Executable;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** A disk that fails once, and a casebook that is full. */
class StorageFailureTest {
    @TempDir
    private Path place;
    private TestCasebook casebook;
    private Faults faults;

    @BeforeEach
    void create() throws IOException {
        casebook = TestCasebook.create(place);
        faults = new Faults();
    }

    private static void assertFails(Problem.Kind kind, Executable call) {
        assertEquals(kind, assertThrows(Problem.class, call).kind());
    }

    private static void assertRefusesEverything(TestCasebook.Opened opened) {
        assertFails(Problem.Kind.STORAGE_FAILED, opened::notes);
        assertFails(Problem.Kind.STORAGE_FAILED, () -> opened.save(9, "later"));
        assertFails(Problem.Kind.STORAGE_FAILED, opened.contents()::checkpoint);
        assertFails(Problem.Kind.STORAGE_FAILED, () -> opened.contents().bulk(transaction -> null));
        assertFails(Problem.Kind.STORAGE_FAILED, opened.contents()::capacity);
        assertFails(Problem.Kind.STORAGE_FAILED, () -> opened.contents().verify(Progress.NONE));
        assertFails(Problem.Kind.STORAGE_FAILED, () -> opened.contents().media()
                .write(new ByteArrayInputStream(new byte[1]), 1, Progress.NONE));
        assertFails(Problem.Kind.STORAGE_FAILED, opened::close);
    }

    @Test
    void afterAFailedSaveEverythingIsRefusedUntilOpenedAgain() throws Problem {
        for (int step = 1; step <= 2; step++) {
            TestCasebook.Opened opened = casebook.with(faults).open();
            opened.save(step, "kept");
            faults.failOnceAt(step);
            assertFails(Problem.Kind.STORAGE_FAILED, () -> opened.save(5, "lost"));
            assertRefusesEverything(opened);
            try (TestCasebook.Opened again = casebook.open()) {
                assertEquals("kept", again.notes().get(step));
                assertEquals(List.of(), again.contents().findings());
            }
        }
    }

    @Test
    void aFailureAtAnyStepOfABulkChangeKeepsWhatWasThere() throws Problem {
        int step = 0;
        do {
            step++;
            TestCasebook.Opened opened = casebook.with(faults).open();
            opened.save(1, "before " + step);
            faults.failOnceAt(step);
            if (fails(opened, step)) {
                assertRefusesEverything(opened);
            } else {
                opened.close();
            }
            try (TestCasebook.Opened again = casebook.open()) {
                assertEquals("before " + step, again.notes().get(1));
                assertEquals(List.of(), again.contents().verify(Progress.NONE));
            }
        } while (faults.hasFailed());
        assertTrue(step > 15, "only " + step + " steps");
    }

    // What is written only for the sake of its trace may fail without harm.
    private static boolean fails(TestCasebook.Opened opened, int step) {
        try {
            opened.contents().bulk(transaction -> {
                transaction.apply(Notes.note(2, "bulk " + step));
                return null;
            });
            return false;
        } catch (Problem e) {
            assertEquals(Problem.Kind.STORAGE_FAILED, e.kind());
            return true;
        }
    }

    @Test
    void afterFailedMediaEverythingIsRefusedAndNoCellStaysTaken() throws Problem {
        for (int step = 1; step <= 3; step++) {
            TestCasebook.Opened opened = casebook.with(faults).open();
            opened.save(1, "kept");
            faults.failOnceAt(step);
            assertFails(Problem.Kind.STORAGE_FAILED, () -> opened.contents().media()
                    .write(new ByteArrayInputStream(new byte[20_000]), -1, Progress.NONE));
            assertRefusesEverything(opened);
            try (TestCasebook.Opened again = casebook.open()) {
                assertEquals(0, again.contents().capacity().mediaUsed());
                assertEquals(Map.of(1, "kept"), again.notes());
            }
        }
    }

    @Test
    void aSaveIntoAFullDatabaseIsRefusedAndTheRestStays() throws Problem {
        TestCasebook.Opened opened = casebook.open();
        int saved = fill(opened);
        assertTrue(saved > 150, "saved " + saved);
        assertEquals(saved, opened.notes().size());
        opened.save(0, "small");
        assertEquals("small", opened.notes().get(0));
        opened.kill();
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(saved, again.notes().size());
            assertEquals("small", again.notes().get(0));
            assertEquals(List.of(), again.contents().verify(Progress.NONE));
        }
    }

    private static int fill(TestCasebook.Opened opened) {
        for (int saved = 0;; saved++) {
            try {
                opened.save(saved, "x".repeat(3500));
            } catch (Problem full) {
                assertEquals(Problem.Kind.CASEBOOK_FULL, full.kind());
                return saved;
            }
        }
    }

    @Test
    void aBulkChangeIntoAFullDatabaseIsRefusedWhole() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "before");
            assertFails(Problem.Kind.CASEBOOK_FULL, () -> opened.contents().bulk(transaction -> {
                for (int i = 0; i < 400; i++) {
                    transaction.apply(Notes.note(i, "x".repeat(3500)));
                }
                return null;
            }));
            assertEquals(Map.of(1, "before"), opened.notes());
            opened.save(2, "after");
        }
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(Map.of(1, "before", 2, "after"), again.notes());
        }
    }

    @Test
    void theFileNeverGrowsAndItsTailIsLeftAlone() throws IOException {
        Path work = casebook.file(VaultFile.WORK_0);
        byte[] before = Files.readAllBytes(work);
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "x".repeat(30_000));
        }
        byte[] after = Files.readAllBytes(work);
        assertEquals(before.length, after.length);
        int tail = 40 * 4096;
        assertArrayEquals(Arrays.copyOfRange(before, tail, before.length),
                Arrays.copyOfRange(after, tail, after.length));
        try (TestCasebook.Opened opened = casebook.open()) {
            fill(opened);
        }
        assertEquals(before.length, Files.size(work));
    }

    @Test
    void aLargerFileIsUsedOnceItIsThere() throws IOException {
        try (TestCasebook.Opened opened = casebook.open()) {
            int saved = fill(opened);
            for (VaultFile file : VaultFile.DATABASES) {
                byte[] bytes = Files.readAllBytes(casebook.file(file));
                Files.write(casebook.file(file), Arrays.copyOf(bytes, 2 * bytes.length));
            }
            opened.contents().grown();
            opened.save(saved, "x".repeat(3500));
            assertEquals(2 << 20, opened.contents().capacity().databaseTotal());
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(List.of(), opened.contents().verify(Progress.NONE));
        }
    }
}
