package org.rowan.casebook.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Finding;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.vault.Compartment;
import org.rowan.vault.PendingMedia;
import org.rowan.vault.Query;

/**
 * An open compartment as the casebook's parts share it: the one way to read, and the one way to change. Safe for use
 * by several threads; changes wait for each other.
 */
public final class Session {
    private final Compartment compartment;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Set<Id>>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Id> touched = new LinkedHashSet<>();
    private final Set<Finding> damage = ConcurrentHashMap.newKeySet();
    private final Id author;

    /** @param clock tells when a revision was made */
    public Session(Compartment compartment, InstantSource clock) throws Problem {
        this.compartment = compartment;
        this.clock = clock;
        author = compartment.read(AuthorTable::own);
    }

    /** Work that reads and changes while nobody else changes. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Problem;
    }

    /** Work on everything at once; see {@link Compartment#bulk}. */
    @FunctionalInterface
    public interface BatchWork<T> {
        T run(Batch batch) throws Problem;
    }

    /** @return who writes here */
    public Id author() {
        return author;
    }

    /** @return the compartment itself, for what concerns no record */
    public Compartment compartment() {
        return compartment;
    }

    /** @return what tells the time here */
    public InstantSource clock() {
        return clock;
    }

    /** @return the time, in whole milliseconds */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lets nobody else change anything until the work is done; listeners are told when it is. */
    public <T> T exclusively(Work<T> work) throws Problem {
        lock.lock();
        try {
            return work.run();
        } finally {
            Set<Id> ended = lock.getHoldCount() == 1 ? taken() : Set.of();
            lock.unlock();
            tell(ended);
        }
    }

    /** Makes the changes durable, all or none. */
    public void commit(Changes changes, PendingMedia... kept) throws Problem {
        exclusively(() -> {
            List<Step> steps = new ArrayList<>(changes.steps());
            steps.addAll(chained(changes, compartment.read(CustodyTable::last)));
            compartment.save(ChangeSet.bytes(steps), kept);
            touched.addAll(changes.touched());
            return null;
        });
    }

    /** Runs work that is too large for the log, or that destroys: kept as a whole, or not at all. */
    public <T> T batch(BatchWork<T> work) throws Problem {
        return exclusively(() -> {
            Set<Id> changed = new LinkedHashSet<>();
            T result = compartment.bulk(t -> SqlFailure.unwrapped(() -> work.run(new Batch(this, t, changed))));
            touched.addAll(changed);
            return result;
        });
    }

    /** @return a handle that ends the listening */
    public AutoCloseable onChange(Consumer<Set<Id>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** @return what the compartment found when it was opened, and damaged records met since */
    public List<Finding> findings() {
        return Stream.concat(compartment.findings().stream(), damage.stream()).toList();
    }

    /** Remembers the record when it is damaged. */
    Entry noticed(Entry entry) {
        if (entry.damaged()) {
            damage.add(new Finding(entry.code().text(), "damaged"));
        }
        return entry;
    }

    <T> T read(Query<T> query) throws Problem {
        return compartment.read(query);
    }

    List<Step> chained(Changes changes, Optional<CustodyEntry> last) {
        List<Step> links = new ArrayList<>();
        CustodyEntry before = last.orElse(null);
        for (Changes.Note note : changes.notes()) {
            Step.Custody link = CustodyChain.after(before, now(), note.event(), note.record(), note.detail());
            links.add(link);
            before = link.entry();
        }
        return links;
    }

    private Set<Id> taken() {
        Set<Id> taken = Set.copyOf(touched);
        touched.clear();
        return taken;
    }

    private void tell(Set<Id> changed) {
        if (!changed.isEmpty()) {
            listeners.forEach(l -> l.accept(changed));
        }
    }
}
