package org.rowan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Opens files on disk and keeps what a journaling file system keeps: which file was written in which order, and at
 * every force the dates of all of them. It also takes a photo at one of the instants between two operations, each
 * equally likely, and can end everything at an operation, as a kill does.
 */
public final class FileRecorder implements HeldFile.Opener {
    private static final SortedMap<String, Inode> NONE = Collections.emptySortedMap();

    private final List<Event> events = new ArrayList<>();
    private final Map<String, HeldFile> databases = new TreeMap<>();
    private final Map<String, ByteBuffer> marks = new TreeMap<>();
    private final Random random;
    private Path folder;
    private Photo photo;
    private int photoAt;
    private int instants;
    private int left = Integer.MAX_VALUE;
    private boolean photographing;
    private long passed;

    /** What is done to a file. */
    public enum Act { READ, WRITE, FORCE, TRUNCATE }

    /**
     * One operation.
     *
     * @param nanos  on a clock that runs on with {@link System#nanoTime}, and is put on by {@link #later}
     * @param inodes at a force all dates, else empty
     */
    public record Event(Act act, String file, long at, long length, long nanos, SortedMap<String, Inode> inodes) {}

    public FileRecorder(long seed) {
        random = new Random(seed);
    }

    /** Begins a session: nothing recorded of it, no photo, and no end set. */
    public synchronized void begin(boolean withPhoto) {
        events.clear();
        photographing = withPhoto;
        instants = 0;
        photo = null;
        left = Integer.MAX_VALUE;
    }

    /** From the write or force of that number on, counted from now, nothing is done any more. */
    public synchronized void endAfter(int operations) {
        left = operations;
    }

    /** Time goes by, in which nobody waits. */
    public synchronized void later(Duration time) {
        passed += time.toNanos();
    }

    private long now() {
        return System.nanoTime() + passed;
    }

    public synchronized boolean hasEnded() {
        return left <= 0;
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** @return the photo of the session's random instant */
    public synchronized Photo photo() {
        return photo;
    }

    /** @return what had been done when the photo was taken */
    public synchronized List<Event> eventsBeforePhoto() {
        return List.copyOf(events.subList(0, photoAt));
    }

    @Override
    public HeldFile open(Path path) throws IOException {
        folder = path.getParent();
        String name = path.getFileName().toString();
        DiskFile file = new DiskFile(path);
        if (name.endsWith("b.db")) {
            databases.put(name, file);
            marks.remove(name);
        }
        return new Held(name, file);
    }

    // SQLite writes by itself. Each of its commits leaves page 1 with another initialization vector.
    private void noticeCommits() throws IOException {
        for (Map.Entry<String, HeldFile> database : databases.entrySet()) {
            ByteBuffer mark = ByteBuffer.allocate(16);
            if (database.getValue().size() >= PageCodec.PAGE) {
                database.getValue().read(PageCodec.PAGE - 80, mark);
            }
            ByteBuffer before = marks.put(database.getKey(), mark.flip());
            if (before != null && !before.equals(mark)) {
                events.add(new Event(Act.WRITE, database.getKey(), 0, PageCodec.PAGE, now(), NONE));
            }
        }
    }

    private synchronized void operate(Act act, String file, long at, long length, Operation operation)
            throws IOException {
        instant();
        if (left <= 0) {
            throw new IOException("ended here");
        }
        left--;
        noticeCommits();
        operation.run();
        marks.remove(file);
        noticeCommits();
        events.add(new Event(act, file, at, length, now(),
                act == Act.FORCE ? Photo.inodes(folder) : NONE));
        instant();
    }

    // Each instant takes the place of the one before with falling odds: at the end all were equally likely.
    private void instant() throws IOException {
        instants++;
        if (photographing && random.nextInt(instants) == 0) {
            photo = Photo.of(folder);
            photoAt = events.size();
        }
    }

    @FunctionalInterface
    private interface Operation {
        void run() throws IOException;
    }

    private final class Held implements HeldFile {
        private final String name;
        private final HeldFile file;

        Held(String name, HeldFile file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public void read(long at, ByteBuffer into) throws IOException {
            long length = into.remaining();
            file.read(at, into);
            synchronized (FileRecorder.this) {
                events.add(new Event(Act.READ, name, at, length, now(),
                        NONE));
            }
        }

        @Override
        public void write(long at, ByteBuffer from) throws IOException {
            operate(Act.WRITE, name, at, from.remaining(), () -> file.write(at, from));
        }

        @Override
        public void force() throws IOException {
            operate(Act.FORCE, name, 0, 0, file::force);
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
            operate(Act.TRUNCATE, name, size, 0, () -> file.truncate(size));
        }

        @Override
        public boolean tryLock() throws IOException {
            return file.tryLock();
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
