package org.rowan.casebook.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.leaving.Leaving;
import org.rowan.casebook.leaving.OutputWork;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.OutboxReads;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.casebook.store.Stub;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;

/** Finished bundles that wait inside the casebook, and what stays of the records that were sealed into them. */
public final class Tray {
    private static final int COPY = 1 << 16;
    private final Session session;
    private final Editor editor;
    private final RecordReads records;
    private final OutboxReads reads;
    private final SideReads side;

    /** The tray of the session's compartment. */
    public Tray(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
        records = new RecordReads(session);
        reads = new OutboxReads(session);
        side = new SideReads(session);
    }

    /** @return the bundles that wait, the oldest first */
    public List<Waiting> waiting() throws Problem {
        return reads.waiting();
    }

    /** @return the bundle, when it waits */
    public Optional<Waiting> waiting(Id bundle) throws Problem {
        return reads.waiting(bundle);
    }

    /** @return what stays of sealed records, the latest first */
    public List<Stub> stubs() throws Problem {
        return reads.stubs();
    }

    /** @return whether the record was sealed here, and did not come back */
    public boolean isSealed(Id record) throws Problem {
        return reads.stub(record).isPresent();
    }

    /** @return whether a change to the record waits for a decision; it would not travel */
    public boolean isUndecided(Id record) throws Problem {
        return !records.requests(record).isEmpty();
    }

    /**
     * Writes a bundle into free cells. Others may work meanwhile.
     *
     * @param name    of the file that it becomes
     * @param whom    for whom; may be empty
     * @param receipt SHA-256 of what its receipt must say; empty for a receipt
     * @param work    runs on another thread
     * @throws Problem {@link Problem.Kind#CASEBOOK_FULL}, or what the work throws; then no cell stays taken
     */
    public Parcel write(Id bundle, String name, String whom, Optional<Hash> receipt, OutputWork work)
            throws Problem {
        try (Piped piped = new Piped(work)) {
            return new Parcel(bundle, name, whom, receipt,
                    session.compartment().media().write(piped, -1, Progress.NONE));
        }
    }

    /**
     * Destroys records that were written into bundles, lets the bundles wait, and leaves a stub of each record: all of
     * it or nothing.
     *
     * @param whom stands in the stubs; empty when the user does not want it kept
     * @throws Problem {@link Problem.Kind#SEAL_CHANGED}, {@link Problem.Kind#SEAL_UNDECIDED}; nothing has changed then
     */
    public List<Stub> seal(Written written, List<Parcel> parcels, String whom, Progress progress) throws Problem {
        return session.exclusively(() -> {
            List<Stub> stubs = new ArrayList<>();
            Instant now = session.now();
            Set<Id> keeping = keeping(written.revisions().keySet());
            for (Map.Entry<Id, Set<Hash>> one : written.revisions().entrySet()) {
                Entry entry = unchanged(one.getKey(), one.getValue());
                if (!keeping.equals(written.keeping()) || losesFile(entry, written)) {
                    throw changed(entry);
                }
                stubs.add(stub(entry, now, whom));
            }
            List<Id> about = stubs.stream().map(Stub::record).toList();
            Changes notes = new Changes();
            about.forEach(id -> notes.note("sealed", id, ""));
            session.batch(batch -> {
                for (Parcel parcel : parcels) {
                    parcel.post(session, batch, about, progress);
                }
                batch.destroy(about);
                batch.run(notes);
                for (Stub stub : stubs) {
                    batch.seal(stub);
                }
                return null;
            });
            editor.undoLog().forget(about);
            return stubs;
        });
    }

    /** @return other records, in the trash or not, that keep a file here which one of these names or ever named */
    public Set<Id> keeping(Set<Id> these) throws Problem {
        Set<Id> keeping = new LinkedHashSet<>();
        for (Id id : these) {
            for (Revision revision : records.revisions(editor.get(id).head())) {
                for (Hash file : named(revision)) {
                    keeping.addAll(records.naming(file));
                }
            }
        }
        keeping.removeAll(these);
        return keeping;
    }

    /** A file may have come since the bundles were written. */
    private boolean losesFile(Entry entry, Written written) throws Problem {
        for (Revision revision : records.counting(entry.head())) {
            for (Hash file : named(revision)) {
                if (!written.files().contains(file) && side.attachment(file).isPresent()
                        && written.revisions().keySet().containsAll(records.naming(file))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Hash> named(Revision revision) {
        String file = revision.content().text(Field.SHA256);
        return Hash.isHash(file) ? List.of(new Hash(file)) : List.of();
    }

    private static Problem changed(Entry entry) {
        return new Problem(Problem.Kind.SEAL_CHANGED, entry.code().text());
    }

    private Entry unchanged(Id id, Set<Hash> written) throws Problem {
        Entry entry = editor.get(id);
        Set<Hash> now = records.counting(entry.head()).stream().map(Revision::hash).collect(Collectors.toSet());
        if (!now.equals(written) || records.draft(id).isPresent() || entry.trashed()) {
            throw changed(entry);
        }
        if (isUndecided(id)) {
            throw new Problem(Problem.Kind.SEAL_UNDECIDED, entry.code().text());
        }
        return entry;
    }

    private static Stub stub(Entry entry, Instant at, String whom) {
        return new Stub(entry.id(), entry.kind(), entry.code(), entry.content().id(Field.CASE), at, whom);
    }

    /**
     * Writes a waiting bundle to a new file; that its records left stands in the chain of custody.
     *
     * @throws Problem {@link Problem.Kind#FILE_EXISTS}, {@link Problem.Kind#DISK_FULL}, {@link Problem.Kind#NO_ACCESS}
     */
    public void handOver(Waiting waiting, Path target, Progress progress) throws Problem {
        Set<Id> sealed = waiting.errand() == Waiting.Errand.SEALED ? new HashSet<>(waiting.about()) : Set.of();
        new Leaving(session, editor).handOver(sealed).write(target, out -> {
            try (InputStream in = open(waiting)) {
                byte[] buffer = new byte[COPY];
                long done = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                    done += read;
                    progress.at(done, waiting.bytes());
                }
            }
        });
        session.commit(new Changes().step(new Step.Written(waiting.bundle(), session.now())).touch(waiting.bundle()));
    }

    /** @return the bytes of a bundle that waits; closed by the caller */
    public InputStream open(Waiting waiting) throws Problem {
        return Channels.newInputStream(session.compartment().media().open(waiting.media()));
    }

    /** @return whether the file is the bundle, to the byte; one that can't be read is not */
    public boolean isAt(Waiting waiting, Path file) throws Problem {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == waiting.bytes()
                    && isSame(waiting, file);
        } catch (Problem e) {
            throw e;
        } catch (IOException _) {
            return false;
        }
    }

    private boolean isSame(Waiting waiting, Path file) throws IOException {
        try (InputStream here = Channels.newInputStream(session.compartment().media().open(waiting.media()));
                InputStream there = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] part = here.readNBytes(COPY);
            boolean same = Arrays.equals(part, there.readNBytes(COPY));
            while (same && part.length > 0) {
                part = here.readNBytes(COPY);
                same = Arrays.equals(part, there.readNBytes(COPY));
            }
            return same;
        }
    }

    /** Gives the file that the bundle becomes another name. */
    public void rename(Waiting waiting, String name) throws Problem {
        session.batch(batch -> {
            batch.rename(waiting.bundle(), name);
            return null;
        });
    }

    /** Lets waiting bundles go, because they are where they should be; their bytes are overwritten. */
    public void letGo(List<Waiting> gone) throws Problem {
        session.batch(batch -> {
            for (Waiting waiting : gone) {
                batch.letGo(waiting);
            }
            return null;
        });
    }
}
