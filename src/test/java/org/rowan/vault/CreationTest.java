package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.NO_KEY_FILE;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.chars;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;

/** What creation refuses, and that it leaves nothing behind. Casebook format, sections 2 and 4. */
class CreationTest {
    @TempDir
    Path temporary;

    @Test
    void anEmptyPassphraseIsRefused() throws IOException {
        assertProblem(Kind.PASSPHRASE_EMPTY, () -> create("", Optional.empty(), Progress.NONE));
        assertProblem(Kind.PASSPHRASE_EMPTY, () -> create(FIRST, Optional.of(""), Progress.NONE));
        assertNothingLeft();
    }

    @Test
    void twoEqualPassphrasesAreRefusedHoweverTheyWereTyped() throws IOException {
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> create("caf\u00e9", Optional.of("caf\u00e9"), Progress.NONE));
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> create("caf\u00e9", Optional.of("cafe\u0301"), Progress.NONE));
        assertNothingLeft();
    }

    @Test
    void aPlaceThatHoldsSomethingIsLeftAlone() throws IOException {
        Path place = Files.createDirectory(temporary.resolve("casebook"));
        Files.writeString(place.resolve("letter.txt"), "keep");
        assertEquals(List.of(place.toString()),
                assertProblem(Kind.PLACE_TAKEN, () -> create(FIRST, Optional.empty(), Progress.NONE)).arguments());
        assertEquals("keep", Files.readString(place.resolve("letter.txt")));
    }

    @Test
    void aFileInThePlaceIsLeftAlone() throws IOException {
        Files.writeString(temporary.resolve("casebook"), "keep");
        assertProblem(Kind.PLACE_TAKEN, () -> create(FIRST, Optional.empty(), Progress.NONE));
        assertEquals("keep", Files.readString(temporary.resolve("casebook")));
    }

    @Test
    void anEmptyFolderMayBecomeACasebook() throws IOException {
        Files.createDirectory(temporary.resolve("casebook"));
        create(FIRST, Optional.empty(), Progress.NONE);
        assertTrue(Vault.looksLikeOne(temporary.resolve("casebook")));
    }

    @Test
    void missingFoldersAboveAreMade() throws IOException {
        new Casebook(temporary.resolve("a/b/casebook")).create(Optional.empty());
        assertTrue(new Casebook(temporary.resolve("a/b/casebook")).opens(FIRST));
    }

    @Test
    void aCasebookLargerThanTheFormatAllowsIsRefused() throws IOException {
        assertProblem(Kind.CASEBOOK_LARGEST, () -> new Casebook(temporary.resolve("casebook")).vault.create(
                temporary.resolve("casebook"), new Reserve(262_144L * 4096, 1 << 20), NO_KEY_FILE, chars(FIRST),
                Optional.empty(), new Lines(), new Lines(), Progress.NONE));
        assertNothingLeft();
    }

    @Test
    void sizesAreRoundedUpToPagesAndStripes() {
        assertEquals(new Reserve(65 * 4096, 32_768), SmallConstants.SMALL.fit(new Reserve(64 * 4096 + 1, 16_385)));
        assertEquals(new Reserve(64 * 4096, 16_384), SmallConstants.SMALL.fit(new Reserve(0, -5)));
        assertEquals(new Reserve(32 << 20, 64 << 20),
                FormatConstants.VERSION_1.fit(FormatConstants.VERSION_1.reserve()));
    }

    @Test
    void moreThanTheDiskHasIsRefusedBeforeAnythingIsWritten() throws IOException {
        assertProblem(Kind.DISK_FULL, () -> new Casebook(temporary.resolve("casebook")).vault.create(
                temporary.resolve("casebook"), new Reserve(1 << 20, 1L << 50), NO_KEY_FILE, chars(FIRST),
                Optional.empty(), new Lines(), new Lines(), Progress.NONE));
        assertNothingLeft();
    }

    @Test
    void progressCoversEveryByte() throws IOException {
        long[] last = new long[2];
        create(FIRST, Optional.empty(), (done, total) -> {
            assertTrue(done > last[0]);
            last[0] = done;
            last[1] = total;
        });
        long all = Stream.of(VaultFile.values())
                .mapToLong(file -> temporary.resolve("casebook").resolve(file.fileName()).toFile().length()).sum();
        assertEquals(all, last[0]);
        assertEquals(all, last[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7})
    void cancellingLeavesNothing(int at) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        assertProblem(Kind.CANCELLED, () -> create(FIRST, Optional.of(SECOND), (done, total) -> {
            if (calls.incrementAndGet() == at) {
                throw new Problem(Kind.CANCELLED);
            }
        }));
        assertNothingLeft();
    }

    @Test
    void cancellingLeavesAnEmptyFolderAsItWas() throws IOException {
        Path place = Files.createDirectory(temporary.resolve("casebook"));
        assertProblem(Kind.CANCELLED, () -> create(FIRST, Optional.empty(), (done, total) -> {
            throw new Problem(Kind.CANCELLED);
        }));
        try (Stream<Path> inside = Files.list(place)) {
            assertEquals(0, inside.count());
        }
    }

    @ParameterizedTest
    @EnumSource(VaultFile.class)
    void aDiskThatFillsUpLeavesNothing(VaultFile file) throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("a/casebook"));
        casebook.files.fault(event -> {
            if (event.act() == FaultyFiles.Act.WRITE && event.file().equals(file.fileName())) {
                throw new IOException("No space left on device");
            }
        });
        assertProblem(Kind.DISK_FULL, () -> casebook.create(Optional.of(SECOND)));
        assertNothingLeft();
    }

    @Test
    void withoutTheSlotsNothingOpens() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.create(Optional.empty());
        casebook.destroySlots(casebook.slots(FIRST));
        assertFalse(casebook.opens(FIRST));
    }

    private void create(String first, Optional<String> second, Progress progress) throws Problem {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.vault.create(casebook.place, SmallConstants.SMALL.reserve(), NO_KEY_FILE, chars(first),
                second.map(Casebook::chars), new Lines(), new Lines(), progress);
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> inside = Files.list(temporary)) {
            assertEquals(List.of(), inside.toList());
        }
    }
}
