package org.rowan.vault;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The seven files while they are open. Whatever is written to one compartment's part is written beside its twin, and
 * leaves the dates of all seven in name order. Casebook format, section 2. Safe for use by several threads: from
 * reading a twin to setting the dates no other write comes between, not even another compartment's.
 */
final class HeldFiles {
    private final Map<VaultFile, HeldFile> files = new EnumMap<>(VaultFile.class);
    private final Map<VaultFile, IOException> unforced = new EnumMap<>(VaultFile.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final List<File> dated;
    private final Twins twins;

    HeldFiles(Path place, Twins twins) {
        this.dated = Stream.of(VaultFile.values()).map(file -> place.resolve(file.fileName()).toFile()).toList();
        this.twins = twins;
    }

    void put(VaultFile file, HeldFile held) {
        files.put(file, held);
    }

    HeldFile get(VaultFile file) {
        return files.get(file);
    }

    /** A change of one file. */
    @FunctionalInterface
    interface Change {
        void run() throws IOException;
    }

    /** SQLite's own writing. */
    @FunctionalInterface
    interface Commit {
        void run() throws SQLException;
    }

    /** Writes, and writes the twin; which of them comes first is a matter of chance. */
    void write(VaultFile file, long at, ByteBuffer from) throws IOException {
        lock.lock();
        try {
            pair(twin(file, at, from.remaining()), () -> files.get(file).write(at, from));
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is there already, and its twin; whatever can't be read or written is passed over. */
    void rewrite(VaultFile file, long at, int length) throws IOException {
        lock.lock();
        try {
            PresentBytes present = PresentBytes.of(files.get(file), at, length);
            pair(twin(file, at, length), present::write);
        } finally {
            lock.unlock();
        }
    }

    private PresentBytes twin(VaultFile file, long at, int length) {
        return twins.of(file, at).map(place -> PresentBytes.of(files.get(place.file()), place.at(), length))
                .orElse(PresentBytes.NONE);
    }

    private void pair(PresentBytes twin, Change own) throws IOException {
        boolean twinFirst = twins.first();
        if (twinFirst) {
            twin.write();
        }
        own.run();
        if (!twinFirst) {
            twin.write();
        }
        FolderDates.afterWriting(dated);
    }

    /** Lets SQLite write to a working copy. */
    void commit(VaultFile work, Commit commit) throws IOException, SQLException {
        lock.lock();
        try {
            Optional<VaultFile> other = twins.of(work, 0).map(Twins.Place::file);
            if (other.isPresent()) {
                PresentBytes twin = twin(work, 0, FormatConstants.PAGE_BYTES);
                new TwinCommit(dated(work), dated(other.get()), twin).run(commit, twins.first());
            } else {
                commit.run();
            }
            FolderDates.afterWriting(dated);
        } finally {
            lock.unlock();
        }
    }

    private File dated(VaultFile file) {
        return dated.get(file.ordinal());
    }

    /** Changes the length of one file, which has no twin: the others follow or went before. */
    void alone(Change change) throws IOException {
        lock.lock();
        try {
            change.run();
            FolderDates.afterWriting(dated);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forces a file and that of its twins, in name order. A twin's that fails is remembered: the system tells of lost
     * writes only once, and to whoever asks first.
     */
    void force(VaultFile file) throws IOException {
        Optional<VaultFile> other = twins.of(file, 0).map(Twins.Place::file);
        for (VaultFile each : Stream.concat(Stream.of(file), other.stream()).distinct().sorted().toList()) {
            tryToForce(each);
        }
        failIfUnforced(file);
    }

    /** Forces that file only. */
    void forceAlone(VaultFile file) throws IOException {
        tryToForce(file);
        failIfUnforced(file);
    }

    private void tryToForce(VaultFile file) {
        try {
            files.get(file).force();
        } catch (IOException e) {
            remember(file, e);
        }
    }

    private synchronized void remember(VaultFile file, IOException failure) {
        unforced.put(file, failure);
    }

    private synchronized void failIfUnforced(VaultFile file) throws IOException {
        if (unforced.containsKey(file)) {
            throw unforced.get(file);
        }
    }

    /** Closes all; the header last, because it holds the lock. */
    void close() {
        files.entrySet().stream().filter(e -> e.getKey() != VaultFile.HEADER).forEach(e -> closeQuietly(e.getValue()));
        Optional.ofNullable(files.get(VaultFile.HEADER)).ifPresent(HeldFiles::closeQuietly);
    }

    private static void closeQuietly(HeldFile file) {
        try {
            file.close();
        } catch (IOException ignored) {
            // What was to be kept has been forced.
        }
    }
}
