package org.rowan.vault;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rowan.model.Problem;

/**
 * One session at a time. Within this process a table of open casebooks decides, before the header is opened a second
 * time: closing a second descriptor would drop the lock that the first one holds against other processes.
 */
final class SessionLock implements AutoCloseable {
    private static final Set<Object> OPEN = ConcurrentHashMap.newKeySet();

    private final Object identity;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private SessionLock(Object identity) {
        this.identity = identity;
    }

    static SessionLock take(Path place) throws Problem {
        Object identity = identity(place);
        if (!OPEN.add(identity)) {
            throw new Problem(Problem.Kind.IN_USE);
        }
        return new SessionLock(identity);
    }

    // A folder reached by two paths is one folder.
    private static Object identity(Path place) throws Problem {
        Path header = place.resolve(VaultFile.HEADER.fileName());
        try {
            Object key = Files.readAttributes(header, BasicFileAttributes.class).fileKey();
            return Objects.requireNonNullElse(key, header.toRealPath());
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, header.toString());
        }
    }

    void lock(HeldFile header) throws IOException {
        try {
            if (!header.tryLock()) {
                throw new Problem(Problem.Kind.IN_USE);
            }
        } catch (OverlappingFileLockException e) {
            throw new Problem(e, Problem.Kind.IN_USE);
        }
    }

    /** Closing again does nothing: the casebook may be somebody else's by then. */
    @Override
    public void close() {
        if (held.getAndSet(false)) {
            OPEN.remove(identity);
        }
    }
}
