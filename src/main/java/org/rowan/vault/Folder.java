package org.rowan.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rowan.model.Problem;

/**
 * A casebook's seven files, opened once and held through the session together with the lock that keeps everybody
 * else out. Every write leaves the constant dates behind. Safe for use by several threads. Casebook format, section 2.
 */
final class Folder implements Storage, AutoCloseable {
    private final Path place;
    private final SessionLock session;
    private final Map<VaultFile, HeldFile> files;

    private Folder(Path place, SessionLock session, Map<VaultFile, HeldFile> files) {
        this.place = place;
        this.session = session;
        this.files = files;
    }

    /**
     * Opens and locks a casebook's folder and touches its files.
     *
     * @throws Problem {@link Problem.Kind#NO_CASEBOOK}, {@link Problem.Kind#PLANTED_FILE},
     *                 {@link Problem.Kind#NO_ACCESS}, {@link Problem.Kind#IN_USE}
     */
    static Folder open(Path place) throws Problem {
        return open(place, DiskFile::new);
    }

    static Folder open(Path place, HeldFile.Opener opener) throws Problem {
        FolderCheck.check(place);
        Folder folder = new Folder(place, SessionLock.take(place), new EnumMap<>(VaultFile.class));
        try {
            folder.touch();
            folder.openFiles(opener);
            return folder;
        } catch (IOException e) {
            folder.release();
            throw e instanceof Problem problem ? problem : noAccess(e, place);
        }
    }

    // The header first: whoever finds the casebook in use must not have opened anything else.
    private void openFiles(HeldFile.Opener opener) throws IOException {
        files.put(VaultFile.HEADER, openFile(VaultFile.HEADER, opener));
        session.lock(files.get(VaultFile.HEADER));
        for (VaultFile file : VaultFile.values()) {
            if (file != VaultFile.HEADER) {
                files.put(file, openFile(file, opener));
            }
        }
    }

    private HeldFile openFile(VaultFile file, HeldFile.Opener opener) throws Problem {
        try {
            return opener.open(path(file));
        } catch (IOException e) {
            throw noAccess(e, path(file));
        }
    }

    private static Problem noAccess(IOException cause, Path path) {
        return new Problem(cause, Problem.Kind.NO_ACCESS, path.toString());
    }

    /** @return where the folder is */
    Path place() {
        return place;
    }

    Path path(VaultFile file) {
        return place.resolve(file.fileName());
    }

    @Override
    public void read(VaultFile file, long at, ByteBuffer into) throws Problem {
        try {
            files.get(file).read(at, into);
        } catch (IOException e) {
            throw StorageProblem.reading(e);
        }
    }

    @Override
    public void write(VaultFile file, long at, ByteBuffer from) throws Problem {
        change(file, held -> held.write(at, from));
    }

    @Override
    public void force(VaultFile file) throws Problem {
        try {
            files.get(file).force();
        } catch (IOException e) {
            throw StorageProblem.writing(e, place);
        }
    }

    @Override
    public long size(VaultFile file) throws Problem {
        try {
            return files.get(file).size();
        } catch (IOException e) {
            throw StorageProblem.reading(e);
        }
    }

    /** Takes back what was appended. */
    void truncate(VaultFile file, long size) throws Problem {
        change(file, held -> held.truncate(size));
    }

    private void change(VaultFile file, Change change) throws Problem {
        try {
            change.on(files.get(file));
            FolderDates.afterWriting(path(file));
        } catch (IOException e) {
            throw StorageProblem.writing(e, place);
        }
    }

    @FunctionalInterface
    private interface Change {
        void on(HeldFile file) throws IOException;
    }

    /** Sets one file's date, after somebody else (the database driver) wrote to it. */
    void setDates(VaultFile file) throws Problem {
        try {
            FolderDates.afterWriting(path(file));
        } catch (IOException e) {
            throw StorageProblem.reading(e);
        }
    }

    /** Gives the files and the lock back, and touches the files: what every session does at its start and its end. */
    @Override
    public void close() throws Problem {
        try {
            closeFiles();
            touch();
        } finally {
            session.close();
        }
    }

    // In name order; while no other session of this process holds the lock, which this would drop.
    private void touch() throws Problem {
        try {
            FolderDates.setAll(place);
        } catch (IOException e) {
            throw noAccess(e, place);
        }
    }

    /** Gives everything back without writing: what a kill leaves behind. */
    void release() {
        closeFiles();
        session.close();
    }

    // The header last, because it holds the lock.
    private void closeFiles() {
        files.entrySet().stream().filter(e -> e.getKey() != VaultFile.HEADER).forEach(e -> closeQuietly(e.getValue()));
        Optional.ofNullable(files.get(VaultFile.HEADER)).ifPresent(Folder::closeQuietly);
    }

    private static void closeQuietly(HeldFile file) {
        try {
            file.close();
        } catch (IOException ignored) {
            // What was to be kept has been forced.
        }
    }

    /** @return the length that each database may use: the shortest of the four, in whole pages */
    long databaseBytes() throws Problem {
        long shortest = FormatConstants.LARGEST_PAGES * FormatConstants.PAGE_BYTES;
        for (VaultFile file : VaultFile.DATABASES) {
            shortest = Math.min(shortest, size(file));
        }
        return shortest - shortest % FormatConstants.PAGE_BYTES;
    }
}
