package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;

/** Casebook format, section 9. */
class GrowthTest {
    private static final long BEFORE = 1 << 20;
    private static final Reserve LARGER = new Reserve(3 << 20, 1 << 20);
    private static final List<String> GROWING = List.of("0a.db", "0b.db", "1a.db", "1b.db", "media");

    @TempDir
    Path temporary;

    private Casebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void bothCompartmentsGrowWhicheverAsks(String passphrase) throws IOException {
        try (Compartment compartment = casebook.open(passphrase)) {
            compartment.grow(LARGER, Progress.NONE);
            assertEquals(new Reserve(3 << 20, 1 << 20), room(compartment));
        }
        for (String each : List.of(FIRST, SECOND)) {
            try (Compartment compartment = casebook.open(each)) {
                assertEquals(new Reserve(3 << 20, 1 << 20), room(compartment));
                assertEquals(List.of(), compartment.verify(Progress.NONE));
            }
        }
        assertEquals(List.of(3L << 20, 3L << 20, 3L << 20, 3L << 20, 2L << 20), sizes());
    }

    @Test
    void growingLeavesInTheLogWhatAnEarlierSessionLeftThere() throws IOException {
        Compartment earlier = casebook.open(FIRST);
        Lines.save(earlier, "without a checkpoint");
        earlier.leave();
        byte[] before = Files.readAllBytes(casebook.place.resolve("log"));
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.grow(LARGER, Progress.NONE);
        }
        assertArrayEquals(before, Files.readAllBytes(casebook.place.resolve("log")));
        assertTrue(casebook.notes(FIRST).contains("without a checkpoint"));
    }

    @Test
    void theNewRoomCanBeUsed() throws IOException {
        String text = "x".repeat(100_000);
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.CASEBOOK_FULL, () -> fill(compartment, text));
            compartment.grow(LARGER, Progress.NONE);
            Lines.save(compartment, text + "after growing");
        }
        assertTrue(casebook.notes(FIRST).contains(text + "after growing"));
    }

    private static void fill(Compartment compartment, String text) throws Problem {
        for (int i = 0; i < 100; i++) {
            Lines.save(compartment, text + i);
        }
    }

    @Test
    void filesGrowInNameOrderEachForcedBeforeTheNext() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            casebook.files.forget();
            compartment.grow(LARGER, Progress.NONE);
            List<FaultyFiles.Event> beyond = casebook.files.events().stream()
                    .filter(e -> e.act() == FaultyFiles.Act.FORCE || isBeyond(e)).toList();
            List<String> order = beyond.stream()
                    .dropWhile(e -> e.act() == FaultyFiles.Act.FORCE)
                    .map(e -> e.file() + " " + e.act()).distinct().toList();
            assertEquals(GROWING.stream().flatMap(f -> Stream.of(f + " WRITE", f + " FORCE")).toList(), order);
        }
    }

    private static boolean isBeyond(FaultyFiles.Event event) {
        return event.act() == FaultyFiles.Act.WRITE
                && event.from() >= (event.file().equals("media") ? BEFORE / 2 : BEFORE);
    }

    @Test
    void whatIsAppendedIsRandomAndWhatWasThereStays() throws IOException {
        byte[] base = Files.readAllBytes(casebook.place.resolve("1a.db"));
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.grow(LARGER, Progress.NONE);
        }
        byte[] grown = Files.readAllBytes(casebook.place.resolve("1a.db"));
        assertArrayEquals(base, Arrays.copyOf(grown, base.length));
        int[] counts = new int[256];
        for (int i = base.length; i < grown.length; i++) {
            counts[grown[i] & 0xFF]++;
        }
        int expected = (grown.length - base.length) / 256;
        for (int count : counts) {
            assertTrue(Math.abs(count - expected) < 7 * Math.sqrt(expected), count + " of " + expected);
        }
    }

    @Test
    void cancellingTakesBackWhatWasAppended() throws IOException {
        List<Long> before = sizes();
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.CANCELLED, () -> compartment.grow(LARGER, (done, total) -> {
                if (done > total / 2) {
                    throw new Problem(Kind.CANCELLED);
                }
            }));
            assertEquals(before, sizes());
            Lines.save(compartment, "still here");
        }
        assertEquals(List.of("first's note", "still here"), casebook.notes(FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a.db", "1b.db", "media"})
    void aFullDiskTakesBackWhatWasAppended(String file) throws IOException {
        List<Long> before = sizes();
        try (Compartment compartment = casebook.open(FIRST)) {
            casebook.files.fault(event -> {
                if (event.file().equals(file) && isBeyond(event)) {
                    throw new IOException("No space left on device");
                }
            });
            assertProblem(Kind.DISK_FULL, () -> compartment.grow(LARGER, Progress.NONE));
            assertEquals(before, sizes());
            casebook.live();
            Lines.save(compartment, "still here");
        }
        assertEquals(List.of("first's note", "still here"), casebook.notes(FIRST));
    }

    @Test
    void moreThanTheDiskHasIsRefused() throws IOException {
        List<Long> before = sizes();
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.DISK_FULL, () -> compartment.grow(new Reserve(1 << 20, 1L << 50), Progress.NONE));
        }
        assertEquals(before, sizes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a.db", "0b.db", "1a.db", "1b.db", "media"})
    void aKillOnTheWayLeavesTheShortestLength(String file) throws IOException {
        Compartment compartment = casebook.open(FIRST);
        casebook.files.forget();
        casebook.files.fault(event -> {
            if (casebook.files.events().stream().anyMatch(e -> e.file().equals(file) && isBeyond(e))) {
                throw new IOException("killed");
            }
        });
        assertProblem(Kind.STORAGE_FAILED, () -> compartment.grow(LARGER, Progress.NONE));
        compartment.abandon();
        casebook.live();
        try (Compartment again = casebook.open(SECOND)) {
            long databases = file.equals("media") ? 3 << 20 : BEFORE;
            assertEquals(new Reserve(databases, BEFORE / 4), room(again));
            again.grow(LARGER, Progress.NONE);
            assertEquals(LARGER, room(again));
        }
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }

    @Test
    void sizesNeverShrink() throws IOException {
        List<Long> before = sizes();
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.grow(new Reserve(4096, 16384), Progress.NONE);
        }
        assertEquals(before, sizes());
    }

    @Test
    void aDatabaseNeverReachesTheSizeAtWhichSqliteLeavesAZeroPage() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.CASEBOOK_LARGEST,
                    () -> compartment.grow(new Reserve(262_144L * 4096, 1 << 20), Progress.NONE));
        }
    }

    private static Reserve room(Compartment compartment) throws Problem {
        Compartment.Capacity capacity = compartment.capacity();
        return new Reserve(capacity.databaseTotal(), capacity.mediaTotal());
    }

    private List<Long> sizes() {
        return GROWING.stream().map(file -> casebook.place.resolve(file).toFile().length()).toList();
    }
}
