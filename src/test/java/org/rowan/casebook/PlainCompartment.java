package org.rowan.casebook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.rowan.model.Finding;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Application;
import org.rowan.vault.Bulk;
import org.rowan.vault.Compartment;
import org.rowan.vault.Credentials;
import org.rowan.vault.MediaStore;
import org.rowan.vault.PendingMedia;
import org.rowan.vault.Query;
import org.rowan.vault.Reserve;
import org.rowan.vault.Transaction;

/** A compartment without encryption, in memory: what stands above the vault is tested on it. */
public final class PlainCompartment implements Compartment {
    private final Application application;
    private final Connection connection;
    private final Map<Id, byte[]> media = new ConcurrentHashMap<>();
    private final Set<Id> pending = ConcurrentHashMap.newKeySet();
    private final List<byte[]> changeSets = new ArrayList<>();
    private Meanwhile meanwhile = () -> { };
    private int times = 1;
    private Problem.Kind failure;
    private int successesLeft;
    private Problem.Kind refusal;
    private boolean closed;

    static {
        System.setProperty("org.sqlite.lib.path", System.getProperty("rowan.native") + File.separator
                + "org/sqlite/native/" + org.sqlite.util.OSInfo.getNativeLibFolderPathForCurrentOS());
    }

    /** Opens an empty compartment with the application's tables. */
    public PlainCompartment(Application application) throws Problem {
        this.application = application;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
        migrate();
    }

    /** From now on carries out every change set so many times, as a replay might. */
    public PlainCompartment applying(int howOften) {
        times = howOften;
        return this;
    }

    /** What happens beside the reading of a medium. */
    public interface Meanwhile {
        void run() throws Problem;
    }

    /** From now on something happens whenever a medium was opened. */
    public void whenOpened(Meanwhile happens) {
        meanwhile = happens;
    }

    /** Lets the next save or bulk fail before anything is durable. */
    public void failNext(Problem.Kind kind) {
        failAfter(0, kind);
    }

    /** Lets so many saves and bulks succeed, and the one after them fail. */
    public synchronized void failAfter(int successes, Problem.Kind kind) {
        failure = kind;
        successesLeft = successes;
    }

    /** From now on nothing can be changed, as when it is full. */
    public synchronized void refuseChanges(Problem.Kind kind) {
        refusal = kind;
    }

    /** @return every change set that was saved, in order */
    public synchronized List<byte[]> changeSets() {
        return List.copyOf(changeSets);
    }

    /** @return the media held, pending ones included */
    public Set<Id> mediaHeld() {
        return Set.copyOf(media.keySet());
    }

    /** Overwrites one byte of a medium. */
    public void damage(Id id) {
        media.get(id)[0] ^= 1;
    }

    private void migrate() throws Problem {
        bulk(t -> {
            application.migrate(t.connection());
            return null;
        });
    }

    @Override
    public synchronized <T> T read(Query<T> query) throws Problem {
        if (closed) {
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        }
        try {
            return query.run(connection);
        } catch (SQLException e) {
            throw new Problem(e, Problem.Kind.DATABASE_DAMAGED, "database");
        }
    }

    @Override
    public void save(byte[] changeSet, PendingMedia... kept) throws Problem {
        bulk(t -> {
            t.apply(changeSet);
            for (PendingMedia one : kept) {
                t.keep(one);
            }
            return null;
        });
        saved(changeSet);
    }

    private synchronized void saved(byte[] changeSet) {
        changeSets.add(changeSet);
    }

    @Override
    public synchronized <T> T bulk(Bulk<T> work) throws Problem {
        Plain transaction = new Plain();
        Savepoint before = read(Connection::setSavepoint);
        boolean done = false;
        try {
            T result = work.run(transaction);
            failIfAsked();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            end(before, done, transaction);
        }
    }

    private void failIfAsked() throws Problem {
        if (refusal != null) {
            throw new Problem(refusal);
        }
        if (failure != null && successesLeft-- == 0) {
            Problem problem = new Problem(failure);
            failure = null;
            throw problem;
        }
    }

    private void end(Savepoint before, boolean done, Plain transaction) throws Problem {
        try {
            if (done) {
                connection.releaseSavepoint(before);
                pending.removeAll(transaction.kept);
                media.keySet().removeAll(transaction.freed);
            } else {
                connection.rollback(before);
            }
        } catch (SQLException e) {
            throw new Problem(e, Problem.Kind.STORAGE_FAILED);
        }
    }

    private final class Plain implements Transaction {
        private final Set<Id> kept = new HashSet<>();
        private final Set<Id> freed = new HashSet<>();

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void apply(byte[] changeSet) throws SQLException, Problem {
            for (int i = 0; i < times; i++) {
                application.apply(connection, changeSet);
            }
        }

        @Override
        public void keep(PendingMedia one) {
            kept.add(one.id());
        }

        @Override
        public void free(Id id) {
            freed.add(id);
        }
    }

    @Override
    public MediaStore media() {
        return new MediaStore() {
            @Override
            public PendingMedia write(InputStream in, long bytes, Progress progress) throws Problem {
                return PlainCompartment.this.write(in, bytes, progress);
            }

            @Override
            public SeekableByteChannel open(Id id) throws Problem {
                byte[] held = media.get(id);
                if (held == null) {
                    throw new Problem(Problem.Kind.MEDIA_DAMAGED, id.text());
                }
                meanwhile.run();
                return new SeekableInMemoryByteChannel(held);
            }
        };
    }

    private PendingMedia write(InputStream in, long bytes, Progress progress) throws Problem {
        try {
            byte[] all = in.readAllBytes();
            progress.at(all.length, bytes);
            Id id = Id.random();
            media.put(id, all);
            pending.add(id);
            return new Written(id, Hash.of(MessageDigest.getInstance("SHA-256").digest(all)), all.length);
        } catch (Problem e) {
            throw e;
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Written implements PendingMedia {
        private final Id id;
        private final Hash sha256;
        private final long bytes;

        private Written(Id id, Hash sha256, long bytes) {
            this.id = id;
            this.sha256 = sha256;
            this.bytes = bytes;
        }

        @Override
        public Id id() {
            return id;
        }

        @Override
        public Hash sha256() {
            return sha256;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public void close() {
            if (pending.remove(id)) {
                media.remove(id);
            }
        }
    }

    @Override
    public void checkpoint() {
        // nothing is elsewhere
    }

    @Override
    public void changePassphrase(Credentials current, Credentials next) {
        throw new UnsupportedOperationException("a plain compartment has no passphrase");
    }

    @Override
    public void setErasePassphrase(Credentials current, Credentials next) {
        throw new UnsupportedOperationException("a plain compartment has no passphrase");
    }

    @Override
    public void removeErasePassphrase(Credentials current) {
        throw new UnsupportedOperationException("a plain compartment has no passphrase");
    }

    @Override
    public boolean hasErasePassphrase() {
        return false;
    }

    @Override
    public SecretBytes sharedSecret(Credentials current) {
        throw new UnsupportedOperationException("a plain compartment has no secret");
    }

    @Override
    public void destroyOwnSlots() {
        throw new UnsupportedOperationException("a plain compartment has no slots");
    }

    @Override
    public <T> T withOther(SecretChars passphrase, Optional<SecretBytes> keyFile, Use<T> use) {
        throw new UnsupportedOperationException("a plain compartment has no other");
    }

    @Override
    public void makeOther(SecretChars passphrase, Optional<SecretBytes> keyFile, Application made,
            Progress progress) {
        throw new UnsupportedOperationException("a plain compartment has no other");
    }

    @Override
    public Capacity capacity() {
        return new Capacity(1 << 20, 32 << 20, 0, 64 << 20);
    }

    @Override
    public void grow(Reserve reserve, Progress progress) {
        throw new UnsupportedOperationException("a plain compartment takes what memory there is");
    }

    @Override
    public List<Finding> verify(Progress progress) {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Path place() {
        throw new UnsupportedOperationException("not in memory");
    }

    @Override
    public RescueKey rescueKey() {
        return new RescueKey("0b.db", new SecretChars("0".repeat(96).toCharArray()));
    }

    @Override
    public synchronized void close() throws Problem {
        abandon();
    }

    @Override
    public void hurry() {
        // It makes no checkpoints.
    }

    @Override
    public synchronized void leave() {
        abandon();
    }

    @Override
    public synchronized void abandon() {
        closed = true;
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
