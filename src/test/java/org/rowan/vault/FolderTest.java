package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Folders.assertConstantDates;
import static org.rowan.vault.Folders.assertProblem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem.Kind;

/** Casebook format, section 2. */
class FolderTest {
    @TempDir
    Path temporary;

    private Path place;

    @BeforeEach
    void makeFolder() throws IOException {
        place = Folders.random(temporary.resolve("casebook"));
    }

    @Test
    void theSevenFilesAreNamedInNameOrder() {
        List<String> names = Stream.of(VaultFile.values()).map(VaultFile::fileName).toList();
        assertEquals(List.of("0a.db", "0b.db", "1a.db", "1b.db", "header", "log", "media"), names);
        assertEquals(names.stream().sorted().toList(), names);
    }

    @ParameterizedTest
    @EnumSource(VaultFile.class)
    void aFolderThatLacksAFileIsNoCasebook(VaultFile file) throws IOException {
        Files.delete(place.resolve(file.fileName()));
        assertProblem(Kind.NO_CASEBOOK, () -> Folders.open(place));
    }

    @Test
    void aFolderThatIsNotThereIsNoCasebook() {
        assertProblem(Kind.NO_CASEBOOK, () -> Folders.open(temporary.resolve("nowhere")));
        assertProblem(Kind.NO_CASEBOOK, () -> Folders.open(place.resolve("media")));
    }

    @Test
    void aLinkInTheFilesPlaceIsNoCasebook() throws IOException {
        Path moved = Files.move(place.resolve("media"), temporary.resolve("elsewhere"));
        Files.createSymbolicLink(place.resolve("media"), moved);
        assertProblem(Kind.NO_CASEBOOK, () -> Folders.open(place));
    }

    @Test
    void aFolderInTheFilesPlaceIsNoCasebook() throws IOException {
        Files.delete(place.resolve("log"));
        Files.createDirectory(place.resolve("log"));
        assertProblem(Kind.NO_CASEBOOK, () -> Folders.open(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0b.db-journal", "1b.db-wal", "0b.db-shm", "1b.db-mj12ab", "0A.DB-JOURNAL", "header-1",
        "log-"})
    void aPlantedFileStopsOpeningBeforeAnythingIsOpened(String name) throws IOException {
        Files.write(place.resolve(name), new byte[512]);
        FaultyFiles files = new FaultyFiles();
        assertEquals(List.of(name), assertProblem(Kind.PLANTED_FILE, () -> Folders.open(place, files)).arguments());
        assertEquals(List.of(), files.events());
    }

    @Test
    void otherStrangersAreLeftAlone() throws IOException {
        Files.write(place.resolve("notes.txt"), new byte[1]);
        Files.write(place.resolve("logbook"), new byte[1]);
        Folders.open(place).close();
        assertTrue(Files.exists(place.resolve("notes.txt")));
    }

    @ParameterizedTest
    @EnumSource(VaultFile.class)
    void aFileThatCannotBeOpenedForWritingIsNamed(VaultFile file) {
        FaultyFiles files = new FaultyFiles();
        files.fault(event -> {
            if (event.file().equals(file.fileName())) {
                throw new FileNotFoundException("(Permission denied)");
            }
        });
        assertEquals(List.of(place.resolve(file.fileName()).toString()),
                assertProblem(Kind.NO_ACCESS, () -> Folders.open(place, files)).arguments());
    }

    @Test
    void afterAFailedOpeningTheFolderIsFree() throws IOException {
        FaultyFiles files = new FaultyFiles();
        files.fault(event -> {
            if (event.file().equals("media")) {
                throw new FileNotFoundException("(Read-only file system)");
            }
        });
        assertProblem(Kind.NO_ACCESS, () -> Folders.open(place, files));
        Folders.open(place).close();
    }

    @Test
    void aSecondOpeningInThisProcessIsRefusedByWhateverPath() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), place);
        FaultyFiles files = new FaultyFiles();
        try (Folder first = Folders.open(place)) {
            assertProblem(Kind.IN_USE, () -> Folders.open(place, files));
            assertProblem(Kind.IN_USE, () -> Folders.open(link, files));
            assertEquals(List.of(), files.events(), "a second descriptor would drop the first one's lock");
            assertEquals(place, first.place());
        }
        Folders.open(link).close();
    }

    @Test
    void closingTwiceDoesNotFreeSomebodyElsesSession() throws IOException {
        Folder first = Folders.open(place);
        first.close();
        try (Folder second = Folders.open(place)) {
            first.release();
            assertProblem(Kind.IN_USE, () -> Folders.open(place));
            assertEquals(place, second.place());
        }
    }

    @Test
    void anotherProcessIsRefusedEvenAfterASecondOpeningHere() throws Exception {
        try (Folder first = Folders.open(place)) {
            assertProblem(Kind.IN_USE, () -> Folders.open(place));
            assertEquals("IN_USE", OpenElsewhere.run(place));
            assertEquals(place, first.place());
        }
        assertEquals("opened", OpenElsewhere.run(place));
    }

    @Test
    void onlyOneOfASessionsCompartmentsWritesUnasked() throws IOException {
        try (Folder folder = Folders.open(place)) {
            assertTrue(folder.takesPace());
            assertTrue(!folder.takesPace());
        }
        try (Folder next = Folders.open(place)) {
            assertTrue(next.takesPace());
        }
    }

    @Test
    void anInterruptedThreadKeepsTheLockAndTheFiles() throws IOException {
        try (Folder folder = Folders.open(place)) {
            Thread.currentThread().interrupt();
            folder.write(VaultFile.LOG, 10, ByteBuffer.wrap(new byte[] {1, 2, 3}));
            folder.force(VaultFile.LOG);
            assertTrue(Thread.interrupted());
            ByteBuffer back = ByteBuffer.allocate(3);
            folder.read(VaultFile.LOG, 10, back);
            assertArrayEquals(new byte[] {1, 2, 3}, back.array());
        }
    }

    @Test
    void everySessionGivesAllFilesTheConstantDates() throws IOException {
        FileTime now = FileTime.from(Instant.parse("2026-03-04T05:06:07Z"));
        for (VaultFile file : VaultFile.values()) {
            Files.setLastModifiedTime(place.resolve(file.fileName()), now);
        }
        Folders.open(place).release();
        assertConstantDates(place);
    }

    @Test
    void aSessionsEndTouchesAllFilesInNameOrder() throws IOException {
        Folder folder = Folders.open(place);
        Files.setLastModifiedTime(place.resolve("0a.db"), FileTime.from(Instant.parse("2026-03-04T05:06:07Z")));
        folder.close();
        assertConstantDates(place);
        FileTime before = FileTime.fromMillis(0);
        for (VaultFile file : VaultFile.values()) {
            FileTime changed = (FileTime) Files.getAttribute(place.resolve(file.fileName()), "unix:ctime");
            assertTrue(changed.compareTo(before) >= 0, file.fileName());
            before = changed;
        }
    }

    @ParameterizedTest
    @EnumSource(VaultFile.class)
    void neitherReadingNorWritingLeavesADate(VaultFile file) throws IOException {
        Folder folder = Folders.open(place);
        folder.read(file, 0, ByteBuffer.allocate(4096));
        folder.write(file, 4096, ByteBuffer.allocate(512));
        folder.read(file, 8192, ByteBuffer.allocate(4096));
        folder.release();
        assertConstantDates(place);
    }

    @Test
    void theDatabasesAreAsLongAsTheShortestInWholePages() throws IOException {
        try (Folder folder = Folders.open(place)) {
            assertEquals(1 << 20, folder.databaseBytes());
            folder.truncate(VaultFile.BASE_1, 5000);
            assertEquals(4096, folder.databaseBytes());
        }
    }

    @Test
    void readingPastTheEndIsAFailureOfTheStorage() throws IOException {
        try (Folder folder = Folders.open(place)) {
            assertProblem(Kind.STORAGE_FAILED, () -> folder.read(VaultFile.LOG, 1 << 20, ByteBuffer.allocate(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded", "File too large"})
    void aFullDiskIsToldApartFromABrokenOne(String words) throws IOException {
        FaultyFiles files = new FaultyFiles();
        try (Folder folder = Folders.open(place, files)) {
            files.fault(event -> {
                throw new IOException(words);
            });
            assertProblem(Kind.DISK_FULL, () -> folder.write(VaultFile.LOG, 0, ByteBuffer.allocate(1)));
            files.fault(event -> {
                throw new IOException("Input/output error");
            });
            assertProblem(Kind.STORAGE_FAILED, () -> folder.write(VaultFile.LOG, 0, ByteBuffer.allocate(1)));
            assertProblem(Kind.STORAGE_FAILED, () -> folder.force(VaultFile.LOG));
        }
    }

    @Test
    void onlySevenPlainFilesLookLikeACasebook() throws IOException {
        assertTrue(Vault.looksLikeOne(place));
        assertTrue(!Vault.looksLikeOne(temporary));
    }
}
