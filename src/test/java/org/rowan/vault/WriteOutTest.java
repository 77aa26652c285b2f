package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Long files reach the disk while they are written, and what fails there fails the writer. */
class WriteOutTest {
    /** Room for 64 cells of the test format; a write-out begins behind the 32nd. */
    private static final byte[] LONG = new byte[60 * (4096 - 16)];

    @TempDir
    private Path place;

    @Test
    void aLittleIsNotWorthAThread() throws Problem {
        AtomicInteger runs = new AtomicInteger();
        try (WriteOut early = new WriteOut(100, runs::incrementAndGet)) {
            early.wrote(99);
        }
        assertEquals(0, runs.get());
    }

    @Test
    void theWriterDoesNotWaitAndOneRunsAtATime() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        try (WriteOut early = new WriteOut(100, () -> {
            runs.incrementAndGet();
            begun.countDown();
            await(end);
        })) {
            early.wrote(100);
            begun.await();
            early.wrote(1000);
            assertEquals(1, runs.get());
            end.countDown();
        }
        assertEquals(1, runs.get());
    }

    private static void await(CountDownLatch latch) throws Problem {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new Problem(e, Problem.Kind.CANCELLED);
        }
    }

    @Test
    void closingWaitsForTheDisk() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        WriteOut early = new WriteOut(1, () -> {
            begun.countDown();
            await(end);
            done.set(true);
        });
        early.wrote(1);
        begun.await();
        assertFalse(done.get());
        end.countDown();
        early.close();
        assertTrue(done.get());
    }

    @Test
    void aFailureIsToldOnce() throws Problem {
        Problem full = new Problem(Problem.Kind.DISK_FULL);
        WriteOut early = new WriteOut(1, () -> {
            throw full;
        });
        early.wrote(1);
        assertSame(full, assertThrows(Problem.class, early::close));
        early.close();
    }

    @Test
    void whatTheDiskLostFailsEveryLaterForce() throws IOException {
        DiskFile file = new DiskFile(Files.createFile(place.resolve("file")));
        file.close();
        IOException lost = assertThrows(IOException.class, file::writeOut);
        assertSame(lost, assertThrows(IOException.class, file::force).getCause());
    }

    @Test
    void longMediaIsBroughtToTheDiskWhileItIsWritten() throws IOException {
        FaultyFiles files = new FaultyFiles();
        TestCasebook casebook = TestCasebook.create(place).with(files);
        try (TestCasebook.Opened opened = casebook.open()) {
            files.forget();
            opened.contents().media().write(new ByteArrayInputStream(LONG), -1, Progress.NONE).close();
        }
        assertEquals(1, files.events(FaultyFiles.Act.WRITE_OUT, VaultFile.MEDIA.fileName()).size());
    }

    @Test
    void mediaThatTheDiskLosesIsRefusedAndNoCellStaysTaken() throws IOException {
        FaultyFiles files = new FaultyFiles();
        TestCasebook casebook = TestCasebook.create(place).with(files);
        TestCasebook.Opened opened = casebook.open();
        files.fault(event -> {
            if (event.act() == FaultyFiles.Act.WRITE_OUT) {
                throw new IOException("injected fault");
            }
        });
        assertEquals(Problem.Kind.STORAGE_FAILED, assertThrows(Problem.class, () -> opened.contents().media()
                .write(new ByteArrayInputStream(LONG), -1, Progress.NONE)).kind());
        assertEquals(Problem.Kind.STORAGE_FAILED,
                assertThrows(Problem.class, () -> opened.save(1, "after")).kind());
        opened.kill();
        try (TestCasebook.Opened again = casebook.open()) {
            assertEquals(0, again.contents().capacity().mediaUsed());
        }
    }
}
