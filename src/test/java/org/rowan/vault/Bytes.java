package org.rowan.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Alters files between sessions. */
final class Bytes {
    private Bytes() {}

    static byte[] read(Path file, long at, int length) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return Arrays.copyOfRange(all, Math.toIntExact(at), Math.toIntExact(at) + length);
    }

    static void write(Path file, long at, byte[] bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        System.arraycopy(bytes, 0, all, Math.toIntExact(at), bytes.length);
        Files.write(file, all);
    }

    /** Turns one bit. */
    static void flip(Path file, long at) throws IOException {
        byte[] one = read(file, at, 1);
        one[0] ^= 1;
        write(file, at, one);
    }
}
