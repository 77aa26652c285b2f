package org.rowan.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.Keys;

/** Work on two threads ends as work on one would. */
class RelayTest {
    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 3_000_000})
    void whatIsReadAheadIsTheSame(int length) throws IOException {
        try (InputStream ahead = new ReadAhead(new ByteArrayInputStream(bytes(length)))) {
            assertArrayEquals(bytes(length), ahead.readAllBytes());
            assertEquals(-1, ahead.read());
        }
    }

    @Test
    void aFailureComesAfterWhatCouldBeRead() throws IOException {
        IOException failure = new IOException("altered");
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(bytes(300_000)), failing(failure));
        try (InputStream ahead = new ReadAhead(in)) {
            assertArrayEquals(bytes(300_000), ahead.readNBytes(300_000));
            assertEquals(failure, assertThrows(IOException.class, ahead::read));
        }
    }

    @Test
    void whatIsShortIsNotReadAhead() throws IOException {
        InputStream in = new ByteArrayInputStream(bytes(1 << 20));
        assertSame(in, ReadAhead.of(in, 1 << 20));
        try (InputStream ahead = ReadAhead.of(in, (1 << 20) + 1)) {
            assertNotSame(in, ahead);
            assertArrayEquals(bytes(1 << 20), ahead.readAllBytes());
        }
    }

    @Test
    void closingEarlyEndsTheOtherThreadFirst() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicBoolean readLater = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] to, int offset, int most) {
                readLater.set(closed.get());
                return most;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (InputStream ahead = new ReadAhead(endless)) {
            assertEquals(0, ahead.read());
        }
        assertTrue(closed.get());
        assertFalse(readLater.get());
    }

    private static void write(OutputStream to, byte[] bytes, boolean end) throws IOException {
        try (AgeOutput age = AgeFile.encrypt(to, List.of(Keys.classic().recipient()));
                WriteBehind behind = new WriteBehind(age)) {
            behind.write(bytes);
            if (end) {
                behind.finish();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 262_144, 3_000_001})
    void whatIsWrittenBehindIsTheSame(int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, bytes(length), true);
        try (InputStream in = AgeFile.decrypt(new ByteArrayInputStream(out.toByteArray()), List.of(Keys.classic()))) {
            assertArrayEquals(bytes(length), in.readAllBytes());
        }
    }

    @Test
    void workThatBreaksOffLeavesNoFileThatLooksWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, bytes(600_000), false);
        try (InputStream in = AgeFile.decrypt(new ByteArrayInputStream(out.toByteArray()), List.of(Keys.classic()))) {
            assertThrows(IOException.class, in::readAllBytes);
        }
    }

    @Test
    void aFullDiskFailsTheWriter() {
        IOException full = new IOException("no room");
        OutputStream disk = new OutputStream() {
            private int room = 300_000;

            @Override
            public void write(int value) throws IOException {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                room -= length;
                if (room < 0) {
                    throw full;
                }
            }
        };
        assertEquals(full, assertThrows(IOException.class, () -> write(disk, bytes(9_000_000), true)));
    }
}
