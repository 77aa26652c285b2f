package org.rowan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.NO_KEY_FILE;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.chars;
import static org.rowan.vault.Folders.assertConstantDates;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;

/** Casebook format, sections 2 to 4. */
class VaultTest {
    @TempDir
    Path temporary;

    @Test
    void whatWasSavedIsThereWhenOpenedAgain() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.create(Optional.empty());
        casebook.note(FIRST, "morning");
        assertEquals(List.of("morning"), casebook.notes(FIRST));
    }

    @Test
    void eachPassphraseOpensItsOwnCompartment() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @Test
    void allFilesHaveTheirLengthFromTheStart() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.create(Optional.empty());
        List<Long> sizes = Stream.of(VaultFile.values()).map(file -> size(casebook.place, file)).toList();
        long database = 1 << 20;
        assertEquals(
                List.of(database, database, database, database, 3 * 4096 + 16 * 4096L, 512 * 1024L, 512 * 1024L), sizes);
        casebook.note(FIRST, "longer?");
        assertEquals(sizes, Stream.of(VaultFile.values()).map(file -> size(casebook.place, file)).toList());
    }

    private static long size(Path place, VaultFile file) {
        return place.resolve(file.fileName()).toFile().length();
    }

    @Test
    void onePassphraseOrTwoLookAlike() throws IOException {
        Casebook one = new Casebook(temporary.resolve("one"));
        one.create(Optional.empty());
        Casebook two = new Casebook(temporary.resolve("two"));
        two.create(Optional.of(SECOND));
        for (VaultFile file : VaultFile.values()) {
            assertEquals(size(one.place, file), size(two.place, file), file.fileName());
            for (Casebook casebook : List.of(one, two)) {
                byte[] bytes = Files.readAllBytes(casebook.place.resolve(file.fileName()));
                double chiSquare = SlotsTest.chiSquare(bytes);
                assertTrue(chiSquare > 120 && chiSquare < 450, file.fileName() + ": " + chiSquare);
            }
        }
        assertEquals(names(one.place), names(two.place));
        assertConstantDates(one.place);
        assertConstantDates(two.place);
    }

    @Test
    void onlyTheOwnerMayReadTheFolder() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.create(Optional.empty());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(casebook.place)));
        for (VaultFile file : VaultFile.values()) {
            assertEquals("rw-------", PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(casebook.place.resolve(file.fileName()))));
        }
    }

    @Test
    void datesAreConstantFromTheStartAndAfterEverySession() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.create(Optional.empty());
        assertConstantDates(casebook.place);
        casebook.note(FIRST, "dated");
        assertConstantDates(casebook.place);
    }

    @Test
    void aFailedUnlockTouchesAllFilesToo() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.create(Optional.empty());
        for (VaultFile file : VaultFile.values()) {
            Files.setLastModifiedTime(casebook.place.resolve(file.fileName()),
                    FileTime.from(Instant.parse("2026-03-04T05:06:07Z")));
        }
        assertFalse(casebook.opens("wrong"));
        assertConstantDates(casebook.place);
    }

    @Test
    void aWrongPassphraseDoesNotOpen() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        assertProblem(Kind.NOT_OPENED, () -> casebook.open("quiet river stones"));
        assertProblem(Kind.NOT_OPENED, () -> casebook.open(""));
        assertTrue(casebook.opens(FIRST), "the folder is free again");
    }

    @Test
    void theKeyFileIsNeededForBothPassphrases() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        Optional<SecretBytes> keyFile = Optional.of(new SecretBytes(new byte[] {1, 2, 3}));
        casebook.vault.create(casebook.place, SmallConstants.SMALL.reserve(), keyFile, chars(FIRST),
                Optional.of(chars(SECOND)), new Lines(), new Lines(), Progress.NONE);
        assertFalse(casebook.opens(FIRST));
        assertFalse(casebook.opens(SECOND));
        casebook.vault.open(casebook.place, chars(FIRST), keyFile, new Lines(), Progress.NONE).close();
        casebook.vault.open(casebook.place, chars(SECOND), keyFile, new Lines(), Progress.NONE).close();
    }

    @Test
    void rightWrongAndSecondPassphrasesTryTheSameSlots() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        List<FaultyFiles.Event> first = headerReads(casebook, FIRST);
        assertEquals(first.stream().distinct().toList(), first);
        assertEquals(first, headerReads(casebook, SECOND));
        assertEquals(first, headerReads(casebook, "wrong"));
    }

    private static List<FaultyFiles.Event> headerReads(Casebook casebook, String passphrase) throws IOException {
        casebook.files.forget();
        casebook.opens(passphrase);
        return casebook.files.events(FaultyFiles.Act.READ, "header").subList(0, 3 + 16);
    }

    @Test
    void whichCompartmentComesFirstIsLeftToChance() throws IOException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 60 && seen.size() < 2; i++) {
            Casebook casebook = new Casebook(temporary.resolve("casebook" + i));
            casebook.create(Optional.empty());
            try (Compartment compartment = casebook.open(FIRST)) {
                seen.add(compartment.rescueKey().file());
            }
        }
        assertEquals(Set.of("0b.db", "1b.db"), seen);
    }

    @Test
    void oneDamagedSlotOfTwoIsFoundAndStillOpens() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        casebook.destroySlots(casebook.slots(FIRST).subList(0, 1));
        try (Compartment compartment = casebook.open(FIRST)) {
            assertEquals(List.of("first's note"), Lines.in(compartment));
            assertEquals(List.of(new Finding("header", "damaged")), compartment.findings());
            assertTrue(compartment.verify(Progress.NONE).contains(new Finding("header", "damaged")));
        }
        try (Compartment sound = casebook.open(SECOND)) {
            assertEquals(List.of(), sound.findings());
        }
    }

    @Test
    void twoDamagedSlotsLookLikeAWrongPassphrase() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        casebook.destroySlots(casebook.slots(FIRST));
        assertProblem(Kind.NOT_OPENED, () -> casebook.open(FIRST));
        assertTrue(casebook.opens(SECOND));
    }

    @Test
    void anEmptyHeaderLooksLikeAWrongPassphrase() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        Files.write(casebook.place.resolve("header"), new byte[0]);
        assertProblem(Kind.NOT_OPENED, () -> casebook.open(FIRST));
    }

    @Test
    void anotherCasebooksHeaderOpensNothing() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        Casebook other = Casebook.withTwo(temporary.resolve("other"));
        String before = hex(casebook.place.resolve("0b.db")) + hex(casebook.place.resolve("1b.db"));
        Files.copy(other.place.resolve("header"),
                casebook.place.resolve("header"), StandardCopyOption.REPLACE_EXISTING);
        assertProblem(Kind.DATABASE_DAMAGED, () -> casebook.open(FIRST));
        assertEquals(before, hex(casebook.place.resolve("0b.db")) + hex(casebook.place.resolve("1b.db")));
    }

    private static String hex(Path file) throws IOException {
        return HexFormat.of().formatHex(Files.readAllBytes(file));
    }

    @Test
    void aPlantedJournalStopsOpening() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        Files.write(casebook.place.resolve("0b.db-journal"), new byte[512]);
        assertProblem(Kind.PLANTED_FILE, () -> casebook.open(FIRST));
    }

    @Test
    void anOpenCasebookIsInUse() throws Exception {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.IN_USE, () -> casebook.open(SECOND));
            assertEquals("IN_USE", OpenElsewhere.run(casebook.place));
            assertEquals(List.of("first's note"), Lines.in(compartment));
        }
    }

    @Test
    void nothingIsEverAddedToTheFolder() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        try (Compartment compartment = casebook.open(FIRST)) {
            Lines.save(compartment, "one more");
            assertEquals(Stream.of(VaultFile.values()).map(VaultFile::fileName).toList(), names(casebook.place));
            compartment.checkpoint();
            assertEquals(Stream.of(VaultFile.values()).map(VaultFile::fileName).toList(), names(casebook.place));
        }
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void closingTwiceIsClosingOnce() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        Compartment compartment = casebook.open(FIRST);
        compartment.close();
        try (Compartment next = casebook.open(FIRST)) {
            compartment.close();
            compartment.abandon();
            assertProblem(Kind.IN_USE, () -> casebook.open(FIRST));
            assertEquals(List.of("first's note"), Lines.in(next));
        }
    }

    @Test
    void anAbandonedSessionLosesNothingSaved() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        Compartment compartment = casebook.open(FIRST);
        Lines.save(compartment, "just in time");
        compartment.abandon();
        assertEquals(List.of("first's note", "just in time"), casebook.notes(FIRST));
    }

    @Test
    void anAbandonedCasebookStaysLockedUntilWorkUnderWayHasEnded() throws Exception {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        Compartment compartment = casebook.open(FIRST);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch abandoned = new CountDownLatch(1);
        CompletableFuture<Problem> ended = CompletableFuture.supplyAsync(() -> assertThrows(Problem.class,
                () -> compartment.bulk(transaction -> {
                    begun.countDown();
                    assertDoesNotThrow(() -> abandoned.await());
                    transaction.apply("too late".getBytes(UTF_8));
                    return null;
                })));
        begun.await();
        compartment.abandon();
        assertProblem(Kind.IN_USE, () -> casebook.open(FIRST));
        abandoned.countDown();
        ended.get();
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }

    @Test
    void cancellingAnOpeningLeavesTheFolderFree() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        assertProblem(Kind.CANCELLED, () -> casebook.vault.open(casebook.place, chars(FIRST), NO_KEY_FILE, new Lines(),
                (done, total) -> {
                    throw new Problem(Kind.CANCELLED);
                }));
        assertTrue(casebook.opens(FIRST));
    }
}
