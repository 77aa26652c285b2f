package org.rowan.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rowan.model.Problem;

/**
 * A casebook's seven files, opened once and held through the session together with the lock that keeps everybody
 * else out. Every write has its twin and leaves the constant dates behind. Safe for use by several threads. Casebook
 * format, section 2.
 */
final class Folder implements Storage, AutoCloseable {
    private final Path place;
    private final SessionLock session;
    private final HeldFiles files;
    private final Discretion discretion;
    private final AtomicBoolean paced = new AtomicBoolean();

    private Folder(Path place, SessionLock session, Discretion discretion) {
        this.place = place;
        this.session = session;
        this.discretion = discretion;
        this.files = new HeldFiles(place, discretion.twins());
    }

    /**
     * Opens and locks a casebook's folder and touches its files.
     *
     * @throws Problem {@link Problem.Kind#NO_CASEBOOK}, {@link Problem.Kind#PLANTED_FILE},
     *                 {@link Problem.Kind#NO_ACCESS}, {@link Problem.Kind#IN_USE}
     */
    static Folder open(Path place, HeldFile.Opener opener, Discretion discretion) throws Problem {
        FolderCheck.check(place);
        Folder folder = new Folder(place, SessionLock.take(place), discretion);
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

    /** @return what keeps the files from telling who writes */
    Discretion discretion() {
        return discretion;
    }

    /** @return whether the caller, as the first to ask in this session, is the one who writes unasked */
    boolean takesPace() {
        return !paced.getAndSet(true);
    }

    @Override
    public void write(VaultFile file, long at, ByteBuffer from) throws Problem {
        writing(() -> files.write(file, at, from));
    }

    /** Writes what is there already, for the sake of the trace; what can't be read or written is passed over. */
    void rewrite(VaultFile file, long at, int length) throws Problem {
        writing(() -> files.rewrite(file, at, length));
    }

    /** Makes a file longer, by bytes that mean nothing yet. */
    void append(VaultFile file, long at, ByteBuffer from) throws Problem {
        writing(() -> files.alone(() -> files.get(file).write(at, from)));
    }

    /** Takes back what was appended. */
    void truncate(VaultFile file, long size) throws Problem {
        writing(() -> files.alone(() -> files.get(file).truncate(size)));
    }

    @Override
    public void force(VaultFile file) throws Problem {
        writing(() -> files.force(file));
    }

    @Override
    public void writeOut(VaultFile file) throws Problem {
        writing(() -> files.get(file).writeOut());
    }

    /** Forces one file of which the twin waits for its turn. */
    void forceAlone(VaultFile file) throws Problem {
        writing(() -> files.forceAlone(file));
    }

    private void writing(Writing work) throws Problem {
        try {
            work.run();
        } catch (IOException e) {
            throw StorageProblem.writing(e, place);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** Lets SQLite write to a database, beside its twin. */
    void commit(VaultFile work, HeldFiles.Commit commit) throws SQLException, Problem {
        try {
            files.commit(work, commit);
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

    /** Gives the files and the lock back, and touches the files: what every session does at its start and its end. */
    @Override
    public void close() throws Problem {
        try {
            files.close();
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
        files.close();
        session.close();
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
