package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Casebook format, section 2: every write to one compartment's part is accompanied by one to the other's. */
class TwinTest {
    private static final Twins TWINS = Twins.mirrored(SmallConstants.SMALL, Randomness.SYSTEM);

    @TempDir
    private Path place;
    private final FaultyFiles files = new FaultyFiles();
    private TestCasebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = TestCasebook.create(place);
        casebook.format(1);
    }

    private TestCasebook.Opened open(int compartment) throws Problem {
        return casebook.with(files).open(compartment, new Notes());
    }

    private static void work(TestCasebook.Opened opened, int round) throws Problem {
        opened.save(round % 20, "note " + "x".repeat(100 * (round % 50)));
        if (round % 7 == 0) {
            PendingMedia media = opened.contents().media()
                    .write(new ByteArrayInputStream(new byte[20_000]), -1, Progress.NONE);
            opened.contents().save(Notes.note(30, media.id().text()), media);
            opened.contents().bulk(transaction -> {
                transaction.free(media.id());
                return null;
            });
        }
        if (round % 5 == 0) {
            opened.contents().checkpoint();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void everyWriteHasItsTwinBesideIt(int compartment) throws Problem {
        try (TestCasebook.Opened opened = open(compartment)) {
            files.forget();
            for (int round = 1; round <= 20; round++) {
                work(opened, round);
            }
            assertPaired(files.events().stream().filter(e -> e.act() == FaultyFiles.Act.WRITE).toList(), compartment);
        }
    }

    // Page 1 of the other working copy stands alone where SQLite wrote, of which nothing is seen here.
    private static void assertPaired(List<FaultyFiles.Event> writes, int compartment) {
        int pairs = 0;
        for (int i = 0; i < writes.size(); i++) {
            FaultyFiles.Event write = writes.get(i);
            boolean alone = write.file().equals(VaultFile.work(1 - compartment).fileName()) && write.length() == 4096
                    && write.from() == 0 && !isTwin(write, i + 1 < writes.size() ? writes.get(i + 1) : write);
            if (!alone) {
                assertTrue(isTwin(write, writes.get(i + 1)), write + " and then " + writes.get(i + 1));
                pairs++;
                i++;
            }
        }
        assertTrue(pairs > 50, "only " + pairs + " pairs");
    }

    private static boolean isTwin(FaultyFiles.Event one, FaultyFiles.Event two) {
        return one.length() == two.length()
                && mirrored(one).equals(Optional.of(new Twins.Place(file(two), two.from())));
    }

    private static Optional<Twins.Place> mirrored(FaultyFiles.Event write) {
        return TWINS.of(file(write), write.from());
    }

    private static VaultFile file(FaultyFiles.Event event) {
        return Arrays.stream(VaultFile.values()).filter(f -> f.fileName().equals(event.file())).findAny().orElseThrow();
    }

    @Test
    void theMirroredPlaceOfTheMirroredPlaceIsTheFirst() {
        for (VaultFile file : VaultFile.values()) {
            for (long at = 0; at < 500_000; at += 4096) {
                Twins.Place start = new Twins.Place(file, at);
                Optional<Twins.Place> twin = TWINS.of(file, at);
                assertEquals(file == VaultFile.HEADER, twin.isEmpty());
                twin.ifPresent(there -> assertEquals(Optional.of(start), TWINS.of(there.file(), there.at())));
            }
        }
    }

    @Test
    void whichOfAPairComesFirstIsAFairCoin() throws IOException {
        Random seeded = new Random(4);
        Discretion discretion = Discretion.of(SmallConstants.SMALL, seeded::nextBytes);
        try (Folder folder = Folder.open(place, files, discretion)) {
            files.forget();
            for (int i = 0; i < 1000; i++) {
                folder.write(VaultFile.BASE_1, 0, ByteBuffer.allocate(16));
            }
        }
        List<FaultyFiles.Event> writes =
                files.events().stream().filter(e -> e.act() == FaultyFiles.Act.WRITE).limit(2000).toList();
        long twinFirst = IntStream.range(0, 1000).filter(i -> writes.get(2 * i).file().equals("0a.db")).count();
        assertTrue(twinFirst > 450 && twinFirst < 550, "twin first: " + twinFirst);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theOthersPartStaysAsItWasToTheByte(int compartment) throws IOException {
        try (TestCasebook.Opened other = open(1 - compartment)) {
            for (int round = 1; round < 30; round++) {
                work(other, round);
            }
        }
        List<byte[]> before = part(1 - compartment);
        try (TestCasebook.Opened opened = open(compartment)) {
            for (int round = 1; round < 400; round++) {
                work(opened, round);
            }
            assertEquals(List.of(), opened.contents().verify(Progress.NONE));
        }
        List<byte[]> after = part(1 - compartment);
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), after.get(i), "part " + i);
        }
        try (TestCasebook.Opened other = open(1 - compartment)) {
            assertEquals(List.of(), other.contents().verify(Progress.NONE));
        }
    }

    private List<byte[]> part(int compartment) throws IOException {
        List<byte[]> part = new ArrayList<>();
        part.add(Files.readAllBytes(casebook.file(VaultFile.base(compartment))));
        part.add(Files.readAllBytes(casebook.file(VaultFile.work(compartment))));
        part.addAll(every(VaultFile.LOG, SmallConstants.SMALL.ringBytes(), compartment));
        part.addAll(every(VaultFile.MEDIA, SmallConstants.SMALL.stripeBytes(), compartment));
        return part;
    }

    private List<byte[]> every(VaultFile file, long length, int compartment) throws IOException {
        byte[] bytes = Files.readAllBytes(casebook.file(file));
        return IntStream.range(0, Math.toIntExact(bytes.length / length)).filter(i -> i % 2 == compartment)
                .mapToObj(i -> Arrays.copyOfRange(bytes, (int) (i * length), (int) ((i + 1) * length))).toList();
    }

    private void failAtTwins(Set<FaultyFiles.Act> acts) {
        files.fault(event -> {
            if (acts.contains(event.act()) && isOfOther(event)) {
                throw new IOException("Input/output error");
            }
        });
    }

    private static boolean isOfOther(FaultyFiles.Event event) {
        return switch (file(event)) {
            case BASE_1, WORK_1 -> true;
            case LOG -> event.from() >= SmallConstants.SMALL.ringBytes();
            case MEDIA -> event.from() / SmallConstants.SMALL.stripeBytes() % 2 == 1;
            default -> false;
        };
    }

    @Test
    void aTwinThatCannotBeReadIsNotWritten() throws IOException {
        try (TestCasebook.Opened opened = open(0)) {
            failAtTwins(Set.of(FaultyFiles.Act.READ));
            files.forget();
            for (int round = 1; round <= 10; round++) {
                work(opened, round);
            }
            assertEquals(List.of(), files.events().stream()
                    .filter(e -> e.act() == FaultyFiles.Act.WRITE && isOfOther(e)).toList());
        }
        assertWhole();
    }

    @Test
    void ofATwinThatHasABadSectorTheRestIsWritten() throws IOException {
        try (Folder folder = Folders.open(place, files)) {
            files.fault(event -> {
                boolean bad = event.from() <= 5000 && 5000 < event.from() + event.length();
                if (event.act() == FaultyFiles.Act.READ && event.file().equals("1b.db") && bad) {
                    throw new IOException("Input/output error");
                }
            });
            files.forget();
            folder.write(VaultFile.WORK_0, 0, ByteBuffer.allocate(3 * 4096));
            assertEquals(List.of(0L, 8192L), files.events(FaultyFiles.Act.WRITE, "1b.db").stream()
                    .map(FaultyFiles.Event::from).toList());
        }
    }

    @Test
    void aTwinThatCannotBeWrittenOrForcedIsNoFailureOfTheSession() throws IOException {
        try (TestCasebook.Opened opened = open(0)) {
            failAtTwins(Set.of(FaultyFiles.Act.WRITE));
            work(opened, 35);
            files.fault(event -> {
                if (event.act() == FaultyFiles.Act.FORCE && Set.of("1a.db", "1b.db").contains(event.file())) {
                    throw new IOException("Input/output error");
                }
            });
            work(opened, 70);
            opened.save(1, "saved");
        }
        files.fault(event -> { });
        try (TestCasebook.Opened opened = open(0)) {
            assertEquals("saved", opened.notes().get(1));
        }
        assertWhole();
    }

    private void assertWhole() throws Problem {
        files.fault(event -> { });
        for (int compartment = 0; compartment < 2; compartment++) {
            try (TestCasebook.Opened opened = open(compartment)) {
                assertEquals(List.of(), opened.contents().findings());
                assertEquals(List.of(), opened.contents().verify(Progress.NONE));
            }
        }
    }

    @Test
    void aForceThatFailedForATwinFailsForItsOwnToo() throws IOException {
        try (Folder folder = Folders.open(place, files)) {
            files.fault(event -> {
                if (event.act() == FaultyFiles.Act.FORCE && event.file().equals("1a.db")) {
                    throw new IOException("Input/output error");
                }
            });
            folder.force(VaultFile.BASE_0);
            files.fault(event -> { });
            assertThrows(Problem.class, () -> folder.force(VaultFile.BASE_1));
            folder.force(VaultFile.BASE_0);
        }
    }
}
