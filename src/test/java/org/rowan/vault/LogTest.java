package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/** Section 6 of the format. */
class LogTest {
    private static final int CELL = 4096;
    private static final int CELLS = 64;

    @TempDir
    private Path place;
    private Path file;
    private Folder folder;
    private LogRing ring;

    @BeforeEach
    void create() throws IOException {
        TestCasebook casebook = TestCasebook.create(place);
        file = casebook.file(VaultFile.LOG);
        folder = Folders.open(place);
        try (CompartmentSecret secret = TestCasebook.secret(0)) {
            ring = new LogRing(folder, secret, TestCasebook.SMALL, Randomness.SYSTEM);
        }
        ChangeLog.begin(ring, 1, Randomness.SYSTEM);
    }

    @AfterEach
    void close() {
        ring.close();
        folder.release();
    }

    private LogScan scan() throws Problem {
        return LogScan.of(ring).orElseThrow();
    }

    private ChangeLog session() throws Problem {
        return new ChangeLog(ring, scan(), Randomness.SYSTEM);
    }

    private static byte[] set(int first, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) first);
        return bytes;
    }

    private List<Integer> found() throws Problem {
        return scan().sets().stream().map(set -> (int) set.payload()[0]).toList();
    }

    private static long at(long number) {
        return number % CELLS * CELL;
    }

    @Test
    void changeSetsComeBackInOrder() throws Problem {
        ChangeLog log = session();
        assertEquals(1, log.append(set(1, 10)));
        assertEquals(2, log.append(set(2, 3 * LogCell.PAYLOAD)));
        assertEquals(3, log.append(set(3, LogCell.PAYLOAD + 1)));
        LogScan scan = scan();
        assertArrayEquals(set(2, 3 * LogCell.PAYLOAD), scan.sets().get(1).payload());
        assertEquals(List.of(1L, 2L, 3L), scan.sets().stream().map(ChangeSet::sequence).toList());
        assertTrue(scan.closed());
        assertEquals(List.of(), scan.damaged());
    }

    @Test
    void anEmptyChangeSetIsOne() throws Problem {
        session().append(new byte[0]);
        assertEquals(1, scan().sets().size());
    }

    @Test
    void theEndOfTheLogIsOverwrittenByTheNextAppend() throws Problem {
        ChangeLog log = session();
        long end = log.next();
        log.append(set(1, 10));
        assertEquals(end + 1, log.next());
        assertEquals(end + 1, scan().next());
    }

    @Test
    void anAlteredCellBeforeALaterOneIsDamageAndTheRestIsRead() throws IOException {
        ChangeLog log = session();
        log.append(set(1, 10));
        long second = log.next();
        log.append(set(2, 10));
        log.append(set(3, 10));
        for (int place : new int[] {0, 31, 32, 63, 64, 2000, CELL - 1}) {
            Bytes.flip(file, at(second) + place);
            assertEquals(List.of(second), scan().damaged(), "byte " + place);
            assertEquals(List.of(1, 3), found());
            Bytes.flip(file, at(second) + place);
        }
    }

    @Test
    void aDamagedLastChangeSetIsNotTakenForTheEnd() throws IOException {
        ChangeLog log = session();
        log.append(set(1, 10));
        long last = log.next();
        log.append(set(2, 10));
        Bytes.flip(file, at(last) + 100);
        assertEquals(List.of(last), scan().damaged());
        assertEquals(List.of(1), found());
    }

    @Test
    void aSetThatLacksOneOfItsCellsIsNotRead() throws IOException {
        ChangeLog log = session();
        long first = log.next();
        log.append(set(1, 3 * LogCell.PAYLOAD));
        log.append(set(2, 10));
        Bytes.flip(file, at(first + 1) + 100);
        assertEquals(List.of(first + 1), scan().damaged());
        assertEquals(List.of(2), found());
    }

    @Test
    void aTornAppendIsTheEndOfTheLogAndNoDamage() throws IOException {
        ChangeLog log = session();
        log.append(set(1, 10));
        long next = log.next();
        byte[] before = Bytes.read(file, 0, CELLS * CELL);
        log.append(set(2, 5 * LogCell.PAYLOAD));
        byte[] whole = Bytes.read(file, 0, CELLS * CELL);
        for (int cells = 1; cells < 5; cells++) {
            Bytes.write(file, 0, before);
            Bytes.write(file, at(next), Arrays.copyOfRange(whole, (int) at(next), (int) at(next + cells)));
            assertEquals(List.of(), scan().damaged(), cells + " cells");
            assertEquals(List.of(1), found());
            assertEquals(next, scan().next());
            assertFalse(scan().closed());
        }
    }

    @Test
    void cellsOfATornAppendNeverReplayBehindALaterSession() throws IOException {
        ChangeLog torn = session();
        long next = torn.next();
        torn.append(set(1, 5 * LogCell.PAYLOAD));
        Bytes.flip(file, at(next + 4) + 100);
        Bytes.flip(file, at(next + 5) + 100);
        assertEquals(List.of(), found());
        ChangeLog later = session();
        later.append(set(2, 10));
        assertEquals(List.of(2), found());
        assertEquals(List.of(), scan().damaged());
    }

    @Test
    void anOlderRoundOfTheRingIsNotReplayed() throws Problem {
        ChangeLog log = session();
        for (int round = 0; round < 3 * CELLS; round++) {
            log.append(set(round % 100, 10));
            if (round % 20 == 19) {
                log.settle(LogState.Marker.END, 2);
                assertEquals(List.of(), found());
            }
        }
        log.append(set(101, 10));
        assertEquals(101, found().getLast());
        assertEquals(List.of(), scan().damaged());
    }

    @Test
    void aCellPutBackToAnOlderOneIsDamage() throws IOException {
        ChangeLog log = session();
        for (int i = 0; i < CELLS / 2; i++) {
            log.append(set(i, 10));
        }
        log.settle(LogState.Marker.END, 2);
        byte[] old = Bytes.read(file, 0, CELLS * CELL);
        for (int i = 0; i < CELLS - 5; i++) {
            log.append(set(i, 10));
            if (i % 20 == 19) {
                log.settle(LogState.Marker.END, 3);
            }
        }
        long number = log.next() - 3;
        Bytes.write(file, at(number), Arrays.copyOfRange(old, (int) at(number), (int) at(number) + CELL));
        assertEquals(List.of(number), scan().damaged());
    }

    @Test
    void aCellMovedToAnotherPlaceDoesNotOpen() throws IOException {
        ChangeLog log = session();
        long first = log.next();
        log.append(set(1, 10));
        log.append(set(2, 10));
        log.append(set(3, 10));
        byte[] one = Bytes.read(file, at(first), CELL);
        Bytes.write(file, at(first), Bytes.read(file, at(first + 1), CELL));
        Bytes.write(file, at(first + 1), one);
        assertEquals(List.of(first, first + 1), scan().damaged());
        assertEquals(List.of(3), found());
    }

    @Test
    void aCellOfTheOtherCompartmentDoesNotOpen() throws IOException {
        try (CompartmentSecret secret = TestCasebook.secret(1);
                LogRing other = new LogRing(folder, secret, TestCasebook.SMALL, Randomness.SYSTEM)) {
            ChangeLog.begin(other, 9, Randomness.SYSTEM).append(set(9, 10));
        }
        Bytes.write(file, 0, Bytes.read(file, (long) CELLS * CELL, CELLS * CELL));
        assertEquals(Optional.empty(), LogScan.of(ring));
    }

    @Test
    void aCellOfAnotherHistoryOfTheSameCompartmentIsDamage() throws IOException {
        byte[] fork = Files.readAllBytes(file);
        ChangeLog one = session();
        long first = one.next();
        one.append(set(1, 10));
        byte[] foreign = Bytes.read(file, at(first), CELL);
        Files.write(file, fork);
        ChangeLog two = session();
        two.append(set(2, 10));
        two.append(set(3, 10));
        Bytes.write(file, at(first), foreign);
        assertFalse(found().contains(2));
        assertFalse(scan().damaged().isEmpty());
    }

    @Test
    void theStateOfACheckpointSurvivesTheLossOfItsMarker() throws IOException {
        for (LogState.Marker marker : LogState.Marker.values()) {
            ChangeLog log = session();
            long number = log.next();
            log.mark(marker, 5);
            Bytes.flip(file, at(number) + 100);
            assertEquals(marker, scan().state().marker());
            assertEquals(5, scan().state().generation());
            Bytes.flip(file, at(number) + 100);
        }
    }

    @Test
    void wipingLeavesOnlyWhatRecoveryNeeds() throws IOException {
        ChangeLog log = session();
        for (int i = 0; i < CELLS - 10; i++) {
            log.append(set(i, 10));
        }
        log.settle(LogState.Marker.END, 2);
        log.append(set(77, 10));
        byte[] before = Bytes.read(file, 0, CELLS * CELL);
        log.wipe();
        byte[] after = Bytes.read(file, 0, CELLS * CELL);
        List<Long> same = new ArrayList<>();
        for (long number = log.next(); number > log.next() - CELLS; number--) {
            int from = (int) at(number + CELLS);
            if (Arrays.equals(before, from, from + CELL, after, from, from + CELL)) {
                same.addFirst(number);
            }
        }
        assertEquals(List.of(log.state().from(), log.state().from() + 1, log.next()), same);
        assertEquals(List.of(77), found());
    }

    @Test
    void aCellIsKnown() {
        LogCell cell = new LogCell(LogCell.Kind.CLOSING, new LogState(LogState.Marker.BEGIN, 2, 3), 4, set(5, 16), 6,
                set(7, 16), 8, 9, new byte[] {10, 11});
        String head = "0101" + "00000002" + "0000000000000003" + "0000000000000004" + "05".repeat(16)
                + "0000000000000006" + "07".repeat(16) + "0000000000000008" + "00000009" + "0002" + "0a0b";
        String hex = HexFormat.of().formatHex(cell.encode());
        assertEquals(head, hex.substring(0, head.length()));
        assertEquals(2 * 4016, hex.length());
        assertEquals("0".repeat(2 * 4016 - head.length()), hex.substring(head.length()));
    }

    @Test
    void aCellThatFollowsNoRuleIsNotRead() {
        byte[] content = new LogCell(LogCell.Kind.TAIL, new LogState(LogState.Marker.END, 1, 1), 1, set(1, 16), 1,
                set(1, 16), 1, 0, new byte[0]).encode();
        assertTrue(LogCell.decode(content).isPresent());
        assertEquals(Optional.empty(), LogCell.decode(with(content, 0, 4)));
        assertEquals(Optional.empty(), LogCell.decode(with(content, 1, 4)));
        assertEquals(Optional.empty(), LogCell.decode(with(content, 74, 0x7F)));
        assertEquals(Optional.empty(), LogCell.decode(with(content, 74, 0xFF)));
    }

    private static byte[] with(byte[] content, int at, int value) {
        byte[] altered = content.clone();
        altered[at] = (byte) value;
        return altered;
    }
}
