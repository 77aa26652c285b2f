package org.rowan.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** An open compartment: its contents, and what concerns its keys and the folder around it. */
final class OpenCompartment implements Compartment {
    private final Session session;
    private final Contents contents;
    private final Owner owner;
    private final CompartmentKeys keys;
    private final List<Finding> headerFindings;
    private final FolderHold.Holder hold;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<OpenCompartment> lent = new AtomicReference<>();
    private boolean alone = true;

    OpenCompartment(Session session, Contents contents, Owner owner, List<Finding> headerFindings,
            FolderHold.Holder hold) {
        this.session = session;
        this.contents = contents;
        this.owner = owner;
        this.keys = new CompartmentKeys(session, contents, owner);
        this.headerFindings = headerFindings;
        this.hold = hold;
    }

    @Override
    public synchronized void changePassphrase(Credentials current, Credentials next) throws Problem {
        keys.replace(current, next, SlotRecord::role);
    }

    @Override
    public synchronized void setErasePassphrase(Credentials current, Credentials next) throws Problem {
        keys.replace(current, next, slotRecord -> SlotRecord.Role.OPEN_AND_ERASE_OTHER);
    }

    @Override
    public synchronized void removeErasePassphrase(Credentials current) throws Problem {
        keys.removeErasing(current);
    }

    @Override
    public boolean hasErasePassphrase() throws Problem {
        return keys.hasErasing();
    }

    @Override
    public synchronized SecretBytes sharedSecret(Credentials current) throws Problem {
        return keys.shared(current);
    }

    @Override
    public void destroyOwnSlots() throws Problem {
        keys.destroy();
    }

    // Its slots go first: a crash in between leaves a compartment that nobody can open, as one always was before.
    @Override
    public synchronized void makeOther(SecretChars passphrase, Optional<SecretBytes> keyFile,
            Application application, Progress progress) throws Problem {
        requireAlone();
        Vault.refuseEmpty(passphrase);
        List<Integer> own = Positions.shuffled(owner.otherSlots(), session.randomness());
        try (SecretBytes key = keys.unused(passphrase, keyFile);
                NewCompartment other = new NewCompartment(1 - owner.index(), own, session.randomness())) {
            progress.at(0, -1);
            session.writes().destroy(own, owner.ownSlots());
            other.format(session.folder(), session.format(), application);
            other.openBy(key, session.slots());
        }
    }

    @Override
    public synchronized <T> T withOther(SecretChars passphrase, Optional<SecretBytes> keyFile, Use<T> use)
            throws Problem {
        requireAlone();
        OpenCompartment other = session.openOther(owner, passphrase, keyFile);
        lend(other);
        try {
            T result = use.on(other);
            other.close();
            return result;
        } finally {
            other.abandon();
            alone = true;
            lent.set(null);
        }
    }

    // Whoever abandoned this session while the other was being opened did not see it.
    private void lend(OpenCompartment other) {
        alone = false;
        other.alone = false;
        lent.set(other);
        if (closed.get()) {
            other.abandon();
        }
    }

    private void requireAlone() {
        if (!alone) {
            throw new IllegalStateException("the other compartment is open too");
        }
    }

    @Override
    public synchronized void grow(Reserve reserve, Progress progress) throws Problem {
        requireAlone();
        contents.settle();
        new Growth(session.folder(), progress).to(FolderSizes.of(session.constants(), reserve));
        contents.grown();
    }

    @Override
    public <T> T read(Query<T> query) throws Problem {
        return contents.read(query);
    }

    @Override
    public void save(byte[] changeSet, PendingMedia... kept) throws Problem {
        contents.save(changeSet, kept);
    }

    @Override
    public <T> T bulk(Bulk<T> work) throws Problem {
        return contents.bulk(work);
    }

    @Override
    public MediaStore media() {
        return contents.media();
    }

    @Override
    public void checkpoint() throws Problem {
        contents.checkpoint();
    }

    @Override
    public Capacity capacity() throws Problem {
        return contents.capacity();
    }

    @Override
    public List<Finding> verify(Progress progress) throws Problem {
        return with(contents.verify(progress));
    }

    @Override
    public List<Finding> findings() {
        return with(contents.findings());
    }

    private List<Finding> with(List<Finding> found) {
        return Stream.concat(headerFindings.stream(), found.stream()).toList();
    }

    @Override
    public Path place() {
        return session.folder().place();
    }

    @Override
    public RescueKey rescueKey() {
        return contents.rescueKey();
    }

    @Override
    public synchronized void close() throws Problem {
        end(contents::close);
    }

    @Override
    public void hurry() {
        Optional.ofNullable(lent.get()).ifPresent(OpenCompartment::hurry);
        contents.hurry();
    }

    @Override
    public synchronized void leave() throws Problem {
        end(contents::leave);
    }

    @FunctionalInterface
    private interface End {
        void run() throws Problem;
    }

    private void end(End end) throws Problem {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            end.run();
        } finally {
            hold.close();
        }
    }

    // Waits for nobody. The casebook stays locked until nothing is written to it any more.
    @Override
    public void abandon() {
        closed.set(true);
        Optional.ofNullable(lent.get()).ifPresent(OpenCompartment::abandon);
        contents.abandon(hold::release);
    }
}
