package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** How calls live together, and what an end of the session leaves. */
class SessionEndTest {
    @TempDir
    private Path place;
    private TestCasebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = TestCasebook.create(place);
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> entries = Files.list(place)) {
            for (Path file : entries.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    @Test
    void abandoningWritesNothing() throws IOException {
        TestCasebook.Opened opened = casebook.open();
        opened.save(1, "river");
        Map<String, byte[]> before = files();
        opened.kill();
        assertSame(before, files());
        assertThrows(Problem.class, opened::notes);
    }

    @Test
    void leavingWritesNothingAndLosesNothing() throws IOException {
        TestCasebook.Opened opened = casebook.open();
        opened.save(1, "river");
        Map<String, byte[]> before = files();
        opened.contents().leave();
        opened.folder().close();
        assertSame(before, files());
        assertThrows(Problem.class, opened::notes);
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(Map.of(1, "river"), again.notes());
        }
    }

    @Test
    void aSessionThatSavesNothingWritesNothing() throws IOException {
        Map<String, byte[]> before = files();
        casebook.open().close();
        assertSame(before, files());
    }

    @Test
    void noFileAppearsWhileWorkIsUnderWay() throws IOException {
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "x".repeat(100_000));
            opened.contents().bulk(transaction -> {
                transaction.apply(Notes.note(2, "y".repeat(300_000)));
                assertEquals(VaultFile.values().length, filesCount());
                return null;
            });
            assertEquals(VaultFile.values().length, filesCount());
        }
    }

    private long filesCount() throws Problem {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.count();
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, place.toString());
        }
    }

    @Test
    void afterClosingNothingIsPossible() throws Problem {
        TestCasebook.Opened opened = casebook.open();
        opened.close();
        assertThrows(Problem.class, opened::notes);
    }

    @Test
    void abandoningWaitsForNobody() throws Exception {
        TestCasebook.Opened opened = casebook.open();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> reader = executor.submit(() -> opened.contents().read(connection -> {
                inside.countDown();
                await(release);
                return null;
            }));
            inside.await();
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> opened.contents().abandon(() -> { }));
            release.countDown();
            reader.get();
        }
        opened.folder().release();
        casebook.open().close();
    }

    @Test
    @Timeout(60)
    void aCheckpointUnderWayMakesNobodyInAHurryWait() throws Exception {
        TestCasebook.Opened opened = casebook.open(SmallConstants.UNHURRIED, 0, new Notes());
        opened.save(1, "river");
        FutureTask<Void> checkpoint = new FutureTask<>(() -> {
            opened.contents().checkpoint();
            return null;
        });
        Thread thread = Thread.ofPlatform().start(checkpoint);
        awaitPause(thread);
        opened.contents().hurry();
        opened.save(2, "bridge");
        opened.contents().leave();
        checkpoint.get();
        opened.folder().close();
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(Map.of(1, "river", 2, "bridge"), again.notes());
        }
    }

    private static void awaitPause(Thread thread) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void mediaThatIsOpenEndsWithTheSession() throws Exception {
        TestCasebook.Opened opened = casebook.open();
        PendingMedia media =
                opened.contents().media().write(new ByteArrayInputStream(new byte[10]), 10, Progress.NONE);
        opened.contents().save(Notes.note(1, "media"), media);
        try (SeekableByteChannel channel = opened.contents().media().open(media.id())) {
            opened.kill();
            Problem ended = assertThrows(Problem.class, () -> channel.read(ByteBuffer.allocate(1)));
            assertEquals(Problem.Kind.STORAGE_FAILED, ended.kind());
        }
    }

    @Test
    void othersSaveWhileEverythingIsVerified() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            PendingMedia media =
                    opened.contents().media().write(new ByteArrayInputStream(new byte[10]), 10, Progress.NONE);
            opened.contents().save(Notes.note(1, "media"), media);
            AtomicInteger saved = new AtomicInteger(2);
            Progress saving = (done, total) -> opened.save(saved.getAndIncrement(), "meanwhile");
            assertEquals(List.of(), opened.contents().verify(saving));
            assertTrue(saved.get() > 3);
        }
    }

    @Test
    void aReaderCanNotWrite() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            assertThrows(IllegalStateException.class, () -> opened.contents().read(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("DELETE FROM note");
                }
            }));
            opened.save(1, "river");
        }
    }

    @Test
    void savingAndBulkWorkDoNotHappenInsideBulkWork() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            assertThrows(IllegalStateException.class, () -> opened.contents().bulk(transaction -> {
                opened.save(1, "river");
                return null;
            }));
            assertThrows(IllegalStateException.class,
                    () -> opened.contents().bulk(transaction -> opened.contents().bulk(inner -> null)));
            assertEquals(Map.of(), opened.notes());
        }
    }

    @Test
    void aBulkChangeEndsWithItsWork() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            Transaction leaked = opened.contents().bulk(transaction -> transaction);
            assertThrows(IllegalStateException.class, leaked::connection);
        }
    }

    @Test
    void whatABulkChangeReadsInsideIsItsOwn() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.contents().bulk(transaction -> {
                transaction.apply(Notes.note(1, "river"));
                assertEquals(Map.of(1, "river"), opened.notes());
                return null;
            });
        }
    }

    @Test
    void aMigrationIsKeptAtOnce() throws Problem {
        casebook.open(0, new Newer()).kill();
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(Map.of(77, "migrated"), opened.notes());
            assertEquals(List.of(), opened.contents().findings());
        }
    }

    @Test
    void whatTheLogHeldSurvivesAMigration() throws Problem {
        TestCasebook.Opened before = casebook.open();
        before.save(1, "river");
        before.kill();
        casebook.open(0, new Newer()).kill();
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(Map.of(1, "river", 77, "migrated"), opened.notes());
        }
    }

    private static final class Newer implements Application {
        @Override
        public void migrate(Connection connection) throws SQLException {
            new Notes().migrate(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT OR IGNORE INTO note VALUES (77, 'migrated')");
            }
        }

        @Override
        public void apply(Connection connection, byte[] changeSet) throws SQLException, Problem {
            new Notes().apply(connection, changeSet);
        }
    }

    @Test
    void theCapacityTellsWhatIsUsed() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            long before = opened.contents().capacity().databaseUsed();
            opened.save(1, "x".repeat(100_000));
            Compartment.Capacity after = opened.contents().capacity();
            assertTrue(after.databaseUsed() >= before + 90_000, after::toString);
            assertEquals(1 << 20, after.databaseTotal());
            assertEquals(256 * 1024, after.mediaTotal());
            assertEquals(0, after.mediaUsed());
        }
    }

    @Test
    void bothCompartmentsLiveSideBySide() throws Problem {
        try (TestCasebook.Opened opened = casebook.open()) {
            opened.save(1, "river");
        }
        casebook.format(1);
        try (TestCasebook.Opened other = casebook.open(1, new Notes())) {
            assertEquals(Map.of(), other.notes());
            other.save(1, "bridge");
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(Map.of(1, "river"), opened.notes());
        }
    }

    @Test
    void theOtherCompartmentCanBeMadeWhileThisOneIsOpen() throws Problem {
        try (TestCasebook.Opened opened = casebook.open(); CompartmentSecret secret = TestCasebook.secret(1)) {
            opened.save(1, "river");
            new CompartmentFiles(TestCasebook.SMALL, Randomness.SYSTEM)
                    .format(opened.folder(), secret, new Notes());
            opened.save(2, "bridge");
        }
        try (TestCasebook.Opened opened = casebook.open()) {
            assertEquals(Map.of(1, "river", 2, "bridge"), opened.notes());
        }
        casebook.open(1, new Notes()).close();
    }
}
