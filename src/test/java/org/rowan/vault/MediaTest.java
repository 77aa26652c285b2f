package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.crypto.FixedRandomness;
import org.rowan.model.Finding;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;

/** Section 8 of the format. */
class MediaTest {
    private static final int CONTENT = 4096 - 16;
    private static final long ROOM = 256 * 1024;

    @TempDir
    private Path place;
    private TestCasebook casebook;
    private TestCasebook.Opened opened;

    @BeforeEach
    void open() throws IOException {
        casebook = TestCasebook.create(place);
        opened = casebook.open();
    }

    @AfterEach
    void close() throws Problem {
        opened.close();
    }

    private static byte[] sound(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private PendingMedia write(byte[] bytes) throws Problem {
        return opened.contents().media().write(new ByteArrayInputStream(bytes), bytes.length, Progress.NONE);
    }

    private Id keep(byte[] bytes) throws Problem {
        PendingMedia media = write(bytes);
        opened.contents().save(Notes.note(1, "media"), media);
        return media.id();
    }

    private byte[] read(Id media) throws IOException {
        try (SeekableByteChannel channel = opened.contents().media().open(media)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                assertTrue(channel.position() <= channel.size());
            }
            return bytes.array();
        }
    }

    private long used() throws Problem {
        return opened.contents().capacity().mediaUsed();
    }

    @Test
    void everyLengthAroundCellsAndStripesComesBack() throws IOException {
        for (int length : new int[] {0, 1, CONTENT - 1, CONTENT, CONTENT + 1, 4 * CONTENT, 4 * CONTENT + 1}) {
            byte[] bytes = sound(length);
            Id media = keep(bytes);
            assertArrayEquals(bytes, read(media), length + " bytes");
        }
        assertEquals(List.of(), opened.contents().verify(Progress.NONE));
    }

    @Test
    void theHashOfThePlaintextIsTakenOnTheWayIn() throws Exception {
        byte[] bytes = sound(9000);
        try (PendingMedia media = write(bytes)) {
            assertEquals(Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes)), media.sha256());
            assertEquals(9000, media.bytes());
        }
    }

    @Test
    void readingStartsAnywhere() throws IOException {
        byte[] bytes = sound(5 * CONTENT);
        try (SeekableByteChannel channel = opened.contents().media().open(keep(bytes))) {
            for (int at : new int[] {4 * CONTENT + 7, 0, CONTENT - 3, 2 * CONTENT}) {
                ByteBuffer some = ByteBuffer.allocate(10);
                channel.position(at).read(some);
                assertArrayEquals(Arrays.copyOfRange(bytes, at, at + 10), some.array());
            }
            assertEquals(-1, channel.position(bytes.length).read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void aReadingChannelNeitherWritesNorOutlivesItsClosing() throws IOException {
        SeekableByteChannel channel = opened.contents().media().open(keep(sound(10)));
        assertThrows(NonWritableChannelException.class, () -> channel.write(ByteBuffer.allocate(1)));
        assertThrows(NonWritableChannelException.class, () -> channel.truncate(1));
        channel.close();
        assertFalse(channel.isOpen());
        assertThrows(ClosedChannelException.class, () -> channel.read(ByteBuffer.allocate(1)));
    }

    @Test
    void keptMediaSurvivesAKill() throws IOException {
        byte[] bytes = sound(20_000);
        Id media = keep(bytes);
        opened.kill();
        opened = casebook.open();
        assertArrayEquals(bytes, read(media));
    }

    @Test
    void mediaThatIsNotSavedGivesItsCellsBack() throws Problem {
        write(sound(20_000)).close();
        assertEquals(0, used());
        write(sound(20_000));
        opened.kill();
        opened = casebook.open();
        assertEquals(0, used());
    }

    @Test
    void closingMediaThatWasSavedChangesNothing() throws IOException {
        byte[] bytes = sound(5000);
        PendingMedia media = write(bytes);
        opened.contents().save(Notes.note(1, "media"), media);
        media.close();
        assertEquals(2 * 4096, used());
        assertArrayEquals(bytes, read(media.id()));
    }

    @Test
    void mediaOfARefusedChangeStaysPending() throws Problem {
        PendingMedia media = write(sound(5000));
        assertThrows(Problem.class, () -> opened.contents().save(Notes.refused(), media));
        opened.contents().save(Notes.note(1, "media"), media);
        assertThrows(IllegalStateException.class, () -> opened.contents().save(Notes.note(2, "again"), media));
    }

    @Test
    void tooMuchIsRefusedEarlyAndLateAndLeavesNothing() throws Problem {
        assertFull((int) ROOM, ROOM);
        assertFull((int) ROOM, -1);
        assertEquals(0, used());
    }

    private void assertFull(int length, long expected) {
        Problem full = assertThrows(Problem.class, () -> opened.contents().media()
                .write(new ByteArrayInputStream(new byte[length]), expected, Progress.NONE));
        assertEquals(Problem.Kind.CASEBOOK_FULL, full.kind());
    }

    @Test
    void cancellingAndAFailingSourceLeaveNothing() throws Problem {
        Progress cancel = (done, total) -> {
            throw new Problem(Problem.Kind.CANCELLED);
        };
        assertEquals(Problem.Kind.CANCELLED, assertThrows(Problem.class, () -> opened.contents().media()
                .write(new ByteArrayInputStream(sound(50_000)), -1, cancel)).kind());
        assertEquals(Problem.Kind.SOURCE_FAILED, assertThrows(Problem.class, () -> opened.contents().media()
                .write(new Unplugged(), -1, Progress.NONE)).kind());
        assertEquals(0, used());
        opened.save(1, "still writable");
    }

    private static final class Unplugged extends InputStream {
        private int left = 30_000;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("unplugged");
            }
            return 1;
        }
    }

    @Test
    void freedCellsAreOverwrittenAndUsedAgain() throws IOException {
        Id media = keep(sound(4 * CONTENT));
        byte[] before = Bytes.read(casebook.file(VaultFile.MEDIA), 0, 4 * 4096);
        opened.contents().bulk(transaction -> {
            transaction.free(media);
            return null;
        });
        byte[] after = Bytes.read(casebook.file(VaultFile.MEDIA), 0, 4 * 4096);
        for (int cell = 0; cell < 4; cell++) {
            assertFalse(Arrays.equals(before, cell * 4096, cell * 4096 + 64, after, cell * 4096, cell * 4096 + 64));
        }
        assertEquals(0, used());
        assertThrows(Problem.class, () -> opened.contents().media().open(media));
        byte[] all = sound(64 * CONTENT);
        assertArrayEquals(all, read(keep(all)));
    }

    @Test
    void cellsFreedByAFailedChangeStayWhole() throws IOException {
        byte[] bytes = sound(9000);
        Id media = keep(bytes);
        assertThrows(Problem.class, () -> opened.contents().bulk(transaction -> {
            transaction.free(media);
            throw new Problem(Problem.Kind.CANCELLED);
        }));
        assertArrayEquals(bytes, read(media));
        assertEquals(List.of(), opened.contents().verify(Progress.NONE));
    }

    @Test
    void aBulkChangeKeepsMediaOrNothing() throws IOException {
        byte[] bytes = sound(9000);
        PendingMedia media = write(bytes);
        assertThrows(Problem.class, () -> opened.contents().bulk(transaction -> {
            transaction.keep(media);
            throw new Problem(Problem.Kind.CANCELLED);
        }));
        opened.contents().bulk(transaction -> {
            transaction.keep(media);
            return null;
        });
        assertArrayEquals(bytes, read(media.id()));
    }

    @Test
    void anAlteredCellIsNamedAndTheRestIsRead() throws IOException {
        byte[] bytes = sound(4 * CONTENT);
        Id media = keep(bytes);
        Bytes.flip(casebook.file(VaultFile.MEDIA), 2 * 4096 + 5);
        assertEquals(Problem.Kind.MEDIA_DAMAGED, assertThrows(Problem.class, () -> read(media)).kind());
        try (SeekableByteChannel channel = opened.contents().media().open(media)) {
            ByteBuffer last = ByteBuffer.allocate(100);
            channel.position(3 * CONTENT).read(last);
            assertArrayEquals(Arrays.copyOfRange(bytes, 3 * CONTENT, 3 * CONTENT + 100), last.array());
        }
        assertEquals(List.of(new Finding("media " + media + ", cell 2", "damaged")),
                opened.contents().verify(Progress.NONE));
    }

    @Test
    void cellsThatChangePlacesAreDamage() throws IOException {
        Id media = keep(sound(3 * CONTENT));
        byte[] first = Bytes.read(casebook.file(VaultFile.MEDIA), 0, 4096);
        Bytes.write(casebook.file(VaultFile.MEDIA), 0, Bytes.read(casebook.file(VaultFile.MEDIA), 4096, 4096));
        Bytes.write(casebook.file(VaultFile.MEDIA), 4096, first);
        assertEquals(2, opened.contents().verify(Progress.NONE).size(), media::text);
    }

    @Test
    void evenStripesBelongToCompartmentZeroAndOddOnesToOne() throws IOException {
        byte[] before = Files.readAllBytes(casebook.file(VaultFile.MEDIA));
        keep(sound((int) ROOM / 4096 * CONTENT));
        byte[] after = Files.readAllBytes(casebook.file(VaultFile.MEDIA));
        int stripe = 4 * 4096;
        for (int at = 0; at < after.length; at += 4096) {
            boolean same = Arrays.equals(before, at, at + 4096, after, at, at + 4096);
            assertEquals(at / stripe % 2 == 1, same, "cell at " + at);
        }
    }

    @Test
    void aCellIsKnown() throws Problem {
        MediaCells cells = new MediaCells(opened.folder(), TestCasebook.SMALL, 0);
        Id media = new Id("000102030405060708090a0b0c0d0e0f");
        try (SecretBytes key = new SecretBytes(FixedRandomness.sequence(0, 32))) {
            byte[] sealed = new byte[4096];
            cells.sealer(media, key).seal(3, true, new byte[CONTENT], 0, sealed, 0);
            assertEquals("0d240eb35676b1dab392977fab057e81", HexFormat.of().formatHex(sealed, 0, 16));
            assertEquals("fb5e0a7d026595bc6c3016275c6de00d", HexFormat.of().formatHex(sealed, CONTENT, 4096));
            byte[] plain = sound(CONTENT);
            assertThrows(Problem.class, () -> cells.sealer(media, key).open(3, false, sealed, plain));
            assertThrows(Problem.class, () -> cells.sealer(media, key).open(2, true, sealed, plain));
            assertThrows(Problem.class, () -> cells.sealer(Id.random(), key).open(3, true, sealed, plain));
            cells.sealer(media, key).open(3, true, sealed, plain);
            assertArrayEquals(new byte[CONTENT], plain);
        }
    }
}
