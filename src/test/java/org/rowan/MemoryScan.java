package org.rowan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for canaries in the memory of other processes, in files and in swap, and has none in its own memory. */
final class MemoryScan {
    private static final int BLOCK = 1 << 22;

    private final List<Pattern> patterns = new ArrayList<>();
    private final boolean[] begins = new boolean[1 << 16];

    private record Pattern(String name, byte[] masked) {}

    /** @param canaries each pattern of at least two bytes */
    MemoryScan(List<Canary> canaries) {
        for (Canary canary : canaries) {
            for (byte[] masked : canary.masked()) {
                patterns.add(new Pattern(canary.name(), masked));
                begins[beginning(masked, 0)] = true;
            }
        }
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** @return the names of the canaries that a process has anywhere in its memory */
    Set<String> process(long pid) throws IOException {
        Set<String> found = new TreeSet<>();
        Path process = Path.of("/proc", Long.toString(pid));
        try (RandomAccessFile memory = new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
            for (String line : Files.readAllLines(process.resolve("maps"))) {
                String[] words = line.split(" +");
                if (words[1].startsWith("r") && !line.endsWith("[vvar]") && !line.endsWith("[vsyscall]")) {
                    String[] range = words[0].split("-");
                    range(memory, Long.parseUnsignedLong(range[0], 16), Long.parseUnsignedLong(range[1], 16), found);
                }
            }
        }
        return found;
    }

    private void range(RandomAccessFile memory, long from, long to, Set<String> found) throws IOException {
        try {
            pieces(memory, from, to, found);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("Input/output error")) {
                throw e;
            }
            // a mapping behind which there is nothing: of a file that is shorter, or of a device
        }
    }

    /** @return the names of the canaries in a file, or in a device */
    Set<String> file(Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            pieces(content, 0, Long.MAX_VALUE, found);
        }
        return found;
    }

    /** Pieces overlap by more than the longest pattern. */
    private void pieces(RandomAccessFile source, long from, long to, Set<String> found) throws IOException {
        byte[] block = new byte[BLOCK];
        int kept = 0;
        source.seek(from);
        for (long at = from; at < to;) {
            int read = source.read(block, kept, (int) Math.min(block.length - kept, to - at));
            if (read < 0) {
                return;
            }
            at += read;
            mask(block, kept, kept + read);
            look(block, kept + read, found);
            int overlap = Math.min(kept + read, 128);
            System.arraycopy(block, kept + read - overlap, block, 0, overlap);
            kept = overlap;
        }
    }

    private static void mask(byte[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            block[i] ^= Canary.MASK;
        }
    }

    private void look(byte[] block, int length, Set<String> found) {
        for (int i = 0; i + 1 < length; i++) {
            if (begins[beginning(block, i)]) {
                at(block, i, length, found);
            }
        }
    }

    private void at(byte[] block, int at, int length, Set<String> found) {
        for (Pattern pattern : patterns) {
            byte[] masked = pattern.masked();
            if (at + masked.length <= length
                    && Arrays.equals(block, at, at + masked.length, masked, 0, masked.length)) {
                found.add(pattern.name());
            }
        }
    }
}
