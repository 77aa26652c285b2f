package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.crypto.Filler;
import org.rowan.crypto.Randomness;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Sections 5 to 7 and 12 of the format: bytes altered between sessions, by a bad disk or by somebody. */
class DamageTest {
    private static final int PAGE = 4096;

    @TempDir
    private Path place;
    private TestCasebook casebook;
    private Path work;
    private Path base;
    private Map<Integer, String> notes;
    private int pages;

    @BeforeEach
    void fill() throws IOException {
        casebook = TestCasebook.create(place);
        work = casebook.file(VaultFile.WORK_0);
        base = casebook.file(VaultFile.BASE_0);
        try (TestCasebook.Opened opened = casebook.open()) {
            for (int i = 0; i < 12; i++) {
                opened.save(i, ("note " + i + " ").repeat(400));
            }
            notes = opened.notes();
        }
        try (CompartmentSecret secret = TestCasebook.secret(0); CompartmentKey.Database key = secret.databaseKey()) {
            PageCodec codec = new PageCodec(key, secret.databaseSalt());
            pages = codec.header(Bytes.read(work, 0, PAGE)).orElseThrow().pages();
        }
        assertTrue(pages > 15, "pages: " + pages);
    }

    private static Finding finding(String where, String what) {
        return new Finding(where, what);
    }

    private static void flipPage(Path file, int page) throws IOException {
        Bytes.flip(file, (page - 1L) * PAGE + page * 131 % PAGE);
    }

    private void saveOneMore(TestCasebook.Opened opened) throws Problem {
        opened.save(100, "more");
        opened.contents().checkpoint();
    }

    private void assertAllThere(TestCasebook.Opened opened) throws Problem {
        Map<Integer, String> found = new TreeMap<>(opened.notes());
        found.remove(100);
        assertEquals(notes, found);
    }

    private void assertSoundNow() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            assertAllThere(opened);
            assertEquals(List.of(), opened.contents().verify(Progress.NONE));
        }
    }

    @Test
    void anyPageOfTheWorkingCopyIsMendedFromTheBaseCopy() throws IOException {
        for (int page = 1; page <= pages; page++) {
            flipPage(work, page);
            try (TestCasebook.Opened opened = casebook.open()) {
                saveOneMore(opened);
                assertAllThere(opened);
                Finding expected = finding(page == 1 ? "database" : "page " + page, "mended");
                assertEquals(List.of(expected), opened.contents().findings());
            }
        }
        assertSoundNow();
    }

    @Test
    void allPagesOfTheWorkingCopyAreMendedAtOnce() throws IOException {
        for (int page = 2; page <= pages; page++) {
            flipPage(work, page);
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            assertAllThere(opened);
            assertEquals(pages - 1, opened.contents().findings().size());
        }
        assertSoundNow();
    }

    @Test
    void anyPageOfTheBaseCopyIsNamedAndMendedFromTheWorkingCopy() throws IOException {
        for (int page = 1; page <= pages; page++) {
            flipPage(base, page);
            try (TestCasebook.Opened opened = casebook.open()) {
                assertEquals(List.of(finding("base copy, page " + page, "damaged")),
                        opened.contents().verify(Progress.NONE));
                saveOneMore(opened);
                assertEquals(List.of(finding("page " + page, "mended")), opened.contents().findings());
            }
        }
        assertSoundNow();
    }

    @Test
    void theWatchInTheBackgroundMendsBeforeAnybodySaves() throws IOException {
        flipPage(work, pages);
        try (TestCasebook.Opened opened = casebook.openWatched()) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                while (opened.contents().findings().isEmpty()) {
                    Thread.onSpinWait();
                }
            });
            assertEquals(List.of(finding("page " + pages, "mended")), opened.contents().findings());
            assertAllThere(opened);
        }
        assertSoundNow();
    }

    @Test
    void aPageDamagedInBothCopiesIsNamedAndKeptAndTheRestIsRead() throws IOException {
        int page = pages - 4;
        flipPage(work, page);
        Bytes.flip(base, (page - 1L) * PAGE + 5);
        byte[] workBefore = Files.readAllBytes(work);
        byte[] baseBefore = Files.readAllBytes(base);
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(100, "more");
            Problem damaged = assertThrows(Problem.class, opened.contents()::checkpoint);
            assertEquals(Problem.Kind.DATABASE_DAMAGED, damaged.kind());
            assertEquals(List.of(finding("page " + page, "damaged")), opened.contents().findings());
            assertEquals(notes.get(0), note(opened, 0));
            assertTrue(opened.contents().verify(Progress.NONE)
                    .contains(finding("both copies, page " + page, "damaged")));
        }
        assertArrayEquals(workBefore, Files.readAllBytes(work));
        assertArrayEquals(baseBefore, Files.readAllBytes(base));
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals("more", note(opened, 100));
        }
    }

    private static String note(TestCasebook.Opened opened, int id) throws Problem {
        return opened.contents().read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT text FROM note WHERE id = " + id)) {
                return row.getString(1);
            }
        });
    }

    @Test
    void aDamagedDatabaseTakesSavesUntilTheLogIsFull() throws IOException {
        flipPage(work, pages - 4);
        flipPage(base, pages - 4);
        try (TestCasebook.Opened opened = casebook.open()) {
            Problem damaged = assertThrows(Problem.class, () -> {
                for (int i = 0; i < 100; i++) {
                    opened.save(100, "save " + i);
                }
            });
            assertEquals(Problem.Kind.DATABASE_DAMAGED, damaged.kind());
            assertThrows(Problem.class, () -> opened.contents().bulk(transaction -> null));
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            assertTrue(note(opened, 100).startsWith("save 5"), note(opened, 100));
        }
    }

    @Test
    void whenPageOneIsDamagedInBothCopiesNothingOpensAndBothAreKept() throws IOException {
        flipPage(work, 1);
        flipPage(base, 1);
        byte[] workBefore = Files.readAllBytes(work);
        byte[] baseBefore = Files.readAllBytes(base);
        assertDatabaseDamaged();
        assertArrayEquals(workBefore, Files.readAllBytes(work));
        assertArrayEquals(baseBefore, Files.readAllBytes(base));
    }

    private void assertDatabaseDamaged() {
        Problem damaged = assertThrows(Problem.class, casebook::open);
        assertEquals(Problem.Kind.DATABASE_DAMAGED, damaged.kind());
    }

    @Test
    void anOlderWorkingCopyPutInPlaceIsReplacedByTheBaseCopy() throws IOException {
        byte[] old = Files.readAllBytes(work);
        addNote();
        Files.write(work, old);
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(notes, opened.notes());
            assertEquals(List.of(finding("database", "mended")), opened.contents().findings());
        }
        assertSoundNow();
    }

    private void addNote() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(50, "newer");
            notes.put(50, "newer");
        }
    }

    @Test
    void anOlderBaseCopyPutInPlaceIsFoundAndTheWorkingCopyStands() throws IOException {
        byte[] old = Files.readAllBytes(base);
        addNote();
        Files.write(base, old);
        try (TestCasebook.Opened opened = casebook.open()) {
            List<Finding> found = opened.contents().verify(Progress.NONE);
            assertTrue(found.contains(finding("both copies, page 1", "different")), found::toString);
            assertAllThere(opened);
            saveOneMore(opened);
        }
        assertSoundNow();
    }

    @Test
    void anOlderPagePutInPlaceIsFound() throws IOException {
        byte[] old = Files.readAllBytes(work);
        addNote();
        int page = changedPage(old);
        Bytes.write(work, (page - 1L) * PAGE, Arrays.copyOfRange(old, (page - 1) * PAGE, page * PAGE));
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(List.of(finding("both copies, page " + page, "different")),
                    opened.contents().verify(Progress.NONE));
        }
    }

    private int changedPage(byte[] old) throws IOException {
        byte[] now = Files.readAllBytes(work);
        int page = 2;
        while (Arrays.equals(old, (page - 1) * PAGE, page * PAGE, now, (page - 1) * PAGE, page * PAGE)) {
            page++;
        }
        return page;
    }

    @Test
    void twoOlderCopiesPutInPlaceAreRefused() throws IOException {
        byte[] oldWork = Files.readAllBytes(work);
        byte[] oldBase = Files.readAllBytes(base);
        addNote();
        Files.write(work, oldWork);
        Files.write(base, oldBase);
        assertDatabaseDamaged();
        assertArrayEquals(oldWork, Files.readAllBytes(work));
    }

    private void destroyLog() throws IOException {
        Bytes.write(casebook.file(VaultFile.LOG), 0,
                new Filler(Randomness.SYSTEM).bytes(Math.toIntExact(TestCasebook.SMALL.ringBytes())));
    }

    @Test
    void withoutALogTheWorkingCopyStandsWhenItIsSound() throws IOException {
        destroyLog();
        TestCasebook.Opened opened = casebook.open();
        assertEquals(List.of(finding("log", "damaged")), opened.contents().findings());
        assertAllThere(opened);
        opened.save(50, "newer");
        opened.kill();
        notes.put(50, "newer");
        assertSoundNow();
    }

    @Test
    void withoutALogTheBaseCopyStandsWhenTheWorkingCopyIsNotSound() throws IOException {
        destroyLog();
        flipPage(work, pages);
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(List.of(finding("log", "damaged"), finding("database", "mended")),
                    opened.contents().findings());
            assertAllThere(opened);
        }
        assertSoundNow();
    }

    @Test
    void withoutALogAndASoundCopyNothingOpens() throws IOException {
        destroyLog();
        flipPage(work, pages);
        flipPage(base, 2);
        assertDatabaseDamaged();
    }

    @Test
    void aDamagedChangeIsNamedAndTheOthersAreThere() throws IOException {
        TestCasebook.Opened opened = casebook.open();
        opened.save(50, "before");
        opened.save(51, "damaged");
        opened.save(52, "after");
        opened.kill();
        List<Long> numbers = liveCells();
        Bytes.flip(casebook.file(VaultFile.LOG), numbers.get(numbers.size() - 3) % 64 * PAGE + 999);
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(List.of(finding("log cell " + numbers.get(numbers.size() - 3), "damaged")),
                    again.contents().findings());
            assertEquals("before", again.notes().get(50));
            assertEquals(null, again.notes().get(51));
            assertEquals("after", again.notes().get(52));
            saveOneMore(again);
        }
        notes = new TreeMap<>(notes);
        notes.put(50, "before");
        notes.put(52, "after");
        assertSoundNow();
    }

    /** The numbers of the cells that matter, the end of the log last. */
    private List<Long> liveCells() throws Problem {
        try (Folder folder = Folders.open(place); CompartmentSecret secret = TestCasebook.secret(0);
                LogRing ring = new LogRing(folder, secret, TestCasebook.SMALL, Randomness.SYSTEM)) {
            LogScan scan = LogScan.of(ring).orElseThrow();
            return LongStream.rangeClosed(scan.state().from(), scan.next()).boxed().toList();
        }
    }

    @Test
    void everyLogCellInUseIsVerified() throws IOException {
        Path log = casebook.file(VaultFile.LOG);
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.contents().verify(Progress.NONE);
            for (long number = lastCell(opened) - 1; number <= lastCell(opened); number++) {
                Bytes.flip(log, number % 64 * PAGE + 70);
                assertEquals(List.of(finding("log cell " + number, "damaged")),
                        opened.contents().verify(Progress.NONE));
                Bytes.flip(log, number % 64 * PAGE + 70);
            }
        }
    }

    private static long lastCell(TestCasebook.Opened opened) throws Problem {
        try (CompartmentSecret secret = TestCasebook.secret(0);
                LogRing ring = new LogRing(opened.folder(), secret, TestCasebook.SMALL, Randomness.SYSTEM)) {
            return LogScan.of(ring).orElseThrow().next();
        }
    }

    @Test
    void aChangeThatTheApplicationRefusesIsNamedAndTheOthersAreThere() throws IOException {
        TestCasebook.Opened opened = casebook.open();
        opened.save(50, "one");
        opened.save(51, "two");
        opened.kill();
        try (TestCasebook.Opened again = casebook.open(0, new Picky())) {
            assertEquals(1, again.contents().findings().size());
            assertTrue(again.contents().findings().getFirst().where().startsWith("log change "));
            assertEquals("two", again.notes().get(51));
            assertEquals(null, again.notes().get(50));
        }
    }

    private static final class Picky implements Application {
        private final Notes notes = new Notes();

        @Override
        public void migrate(Connection connection) throws SQLException {
            notes.migrate(connection);
        }

        @Override
        public void apply(Connection connection, byte[] changeSet) throws SQLException, Problem {
            notes.apply(connection, changeSet);
            if (changeSet[3] == 50) {
                throw new Problem(Problem.Kind.NEWER_VERSION);
            }
        }
    }
}
