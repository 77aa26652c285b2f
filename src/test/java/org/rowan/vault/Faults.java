package org.rowan.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Opens files that fail at a chosen write or force, and takes back what was not forced, as a power cut may. SQLite's
 * own writes to a working copy are known by comparing it with what it was at its last force. What is done to
 * compartment 1's part, the twins of compartment 0's writes, neither counts nor fails.
 */
final class Faults implements HeldFile.Opener {
    private final List<Unforced> unforced = new ArrayList<>();
    private final Map<Path, byte[]> databases = new HashMap<>();
    private int count;
    private int failAt = Integer.MAX_VALUE;
    private boolean once;

    private record Unforced(Path path, long at, byte[] before) {}

    /** From the write or force of that number (the first is 1) on, counted from now, every one fails. */
    void failFrom(int number) {
        count = 0;
        failAt = number;
        once = false;
    }

    /** Only the write or force of that number fails. */
    void failOnceAt(int number) {
        failFrom(number);
        once = true;
    }

    /** @return writes and forces since they were last counted anew */
    int count() {
        return count;
    }

    boolean hasFailed() {
        return count >= failAt;
    }

    private static boolean isTwin(Path path, long at) {
        return switch (path.getFileName().toString()) {
            case "1a.db", "1b.db" -> true;
            case "log" -> at >= SmallConstants.SMALL.ringBytes();
            case "media" -> at / SmallConstants.SMALL.stripeBytes() % 2 == 1;
            default -> false;
        };
    }

    private void step(boolean twin) throws IOException {
        if (!twin) {
            step();
        }
    }

    private void step() throws IOException {
        count++;
        if (once ? count == failAt : count >= failAt) {
            throw new IOException("injected fault");
        }
    }

    @Override
    public HeldFile open(Path path) throws IOException {
        if (path.toString().endsWith("b.db")) {
            databases.put(path, Files.readAllBytes(path));
        }
        return new Faulty(path, new DiskFile(path));
    }

    /** Puts back some of what was written since the last force of its file; with 1 all of it, with 0 nothing. */
    void powerCut(double share, Random random) throws IOException {
        for (int i = unforced.size() - 1; i >= 0; i--) {
            Unforced write = unforced.get(i);
            putBack(write.path(), write.at(), write.before(), share, random);
        }
        for (Map.Entry<Path, byte[]> database : databases.entrySet()) {
            putBack(database.getKey(), 0, database.getValue(), share, random);
        }
    }

    // Sector by sector: a disk writes them in any order.
    private static void putBack(Path path, long at, byte[] before, double share, Random random) throws IOException {
        byte[] now = Files.readAllBytes(path);
        for (int from = 0; from < before.length; from += PageCodec.PAGE) {
            int length = Math.min(PageCodec.PAGE, before.length - from);
            if (random.nextDouble() < share) {
                System.arraycopy(before, from, now, Math.toIntExact(at + from), length);
            }
        }
        Files.write(path, now);
    }

    private final class Faulty implements HeldFile {
        private final Path path;
        private final DiskFile file;

        Faulty(Path path, DiskFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public void read(long at, ByteBuffer into) throws IOException {
            file.read(at, into);
        }

        @Override
        public void write(long at, ByteBuffer from) throws IOException {
            step(isTwin(path, at));
            byte[] before = new byte[from.remaining()];
            file.read(at, ByteBuffer.wrap(before));
            unforced.add(new Unforced(path, at, before));
            file.write(at, from);
        }

        @Override
        public void force() throws IOException {
            step(isTwin(path, 0));
            file.force();
            unforced.removeIf(write -> write.path().equals(path));
            databases.computeIfPresent(path, (changed, before) -> bytes(changed));
        }

        @Override
        public void writeOut() throws IOException {
            file.writeOut();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public boolean tryLock() throws IOException {
            return file.tryLock();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
