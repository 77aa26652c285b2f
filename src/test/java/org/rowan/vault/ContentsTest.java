package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class ContentsTest {
    @TempDir
    private Path place;
    private TestCasebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = TestCasebook.create(place);
    }

    @Test
    void aNewCompartmentIsEmptyAndSound() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(Map.of(), opened.notes());
            assertEquals(List.of(), opened.contents().findings());
            assertEquals(List.of(), opened.contents().verify(Progress.NONE));
        }
    }

    @Test
    void whatWasSavedIsThereAfterClosing() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "river");
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(Map.of(1, "river"), opened.notes());
            assertEquals(List.of(), opened.contents().verify(Progress.NONE));
        }
    }

    @Test
    void whatWasSavedIsThereAfterAKill() throws Problem {
        TestCasebook.Opened opened = casebook.open();
        opened.save(1, "river");
        opened.save(2, "bridge");
        opened.kill();
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(Map.of(1, "river", 2, "bridge"), again.notes());
        }
    }

    @Test
    void theWorkingCopyRestsWhilePeopleSave() throws IOException {
        TestCasebook.Opened opened = casebook.open();
        byte[] before = Files.readAllBytes(casebook.file(VaultFile.WORK_0));
        opened.save(1, "river");
        assertArrayEquals(before, Files.readAllBytes(casebook.file(VaultFile.WORK_0)));
        opened.contents().checkpoint();
        assertFalse(Arrays.equals(before, Files.readAllBytes(casebook.file(VaultFile.WORK_0))));
        opened.kill();
    }

    @Test
    void aRefusedChangeLeavesNothing() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "river");
            Problem refused = assertThrows(Problem.class, () -> opened.contents().save(Notes.refused()));
            assertEquals(Problem.Kind.RECORD_DAMAGED, refused.kind());
            opened.save(2, "bridge");
            assertEquals(Map.of(1, "river", 2, "bridge"), opened.notes());
        }
    }

    @Test
    void manySavesGoAroundTheRing() throws Problem {
        TestCasebook.Opened opened = casebook.open();
        for (int i = 0; i < 300; i++) {
            opened.save(i % 7, "note " + i);
        }
        opened.kill();
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals("note 299", again.notes().get(299 % 7));
            assertEquals(7, again.notes().size());
        }
    }

    @Test
    void aChangeOfSeveralCellsSurvivesAKill() throws Problem {
        String text = "x".repeat(30_000);
        TestCasebook.Opened opened = casebook.open();
        opened.save(1, text);
        opened.kill();
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(Map.of(1, text), again.notes());
        }
    }

    @Test
    void aChangeTooLargeForTheLogIsSavedAsABulkChange() throws Problem {
        String text = "y".repeat(200_000);
        TestCasebook.Opened opened = casebook.open();
        opened.save(1, text);
        opened.kill();
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(Map.of(1, text), again.notes());
        }
    }
}
