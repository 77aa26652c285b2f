package org.rowan.vault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final List<Finding> headerFindings;
    private final AtomicBoolean closed = new AtomicBoolean();

    OpenCompartment(Session session, Contents contents, Owner owner, List<Finding> headerFindings) {
        this.session = session;
        this.contents = contents;
        this.owner = owner;
        this.headerFindings = headerFindings;
    }

    /** Which compartment this is, what opened it, and the slots of the other one. */
    record Owner(int index, SlotRecord.Role role, List<Integer> otherSlots) {
        static Owner of(SlotRecord slotRecord) {
            return new Owner(slotRecord.secret().index(), slotRecord.role(), slotRecord.otherSlots());
        }
    }

    @Override
    public synchronized void changePassphrase(SecretChars current, SecretChars next, Optional<SecretBytes> keyFile)
            throws Problem {
        Vault.refuseEmpty(next);
        Slots slots = session.slots();
        try (SecretBytes key = slots.key(current, keyFile); Slots.Opened opened = slots.open(key)) {
            if (!Owner.of(opened.slotRecord()).equals(owner)) {
                throw new Problem(Problem.Kind.NOT_OPENED);
            }
            try (SecretBytes nextKey = unusedKey(slots, next, keyFile)) {
                session.change(contents).run(opened, nextKey);
            }
        }
    }

    private static SecretBytes unusedKey(Slots slots, SecretChars passphrase, Optional<SecretBytes> keyFile)
            throws Problem {
        SecretBytes key = slots.key(passphrase, keyFile);
        if (slots.opensAny(key)) {
            key.close();
            throw new Problem(Problem.Kind.PASSPHRASE_IN_USE);
        }
        return key;
    }

    // Its slots go first: a crash in between leaves a compartment that nobody can open, as one always was before.
    @Override
    public synchronized void makeOther(SecretChars passphrase, Optional<SecretBytes> keyFile,
            Application application, Progress progress) throws Problem {
        Vault.refuseEmpty(passphrase);
        Slots slots = session.slots();
        List<Integer> own = Positions.shuffled(owner.otherSlots(), session.randomness());
        try (SecretBytes key = unusedKey(slots, passphrase, keyFile);
                NewCompartment other = new NewCompartment(1 - owner.index(), own, session.randomness())) {
            progress.at(0, -1);
            session.header().overwrite(own, session.randomness());
            other.format(session.folder(), session.format(), application);
            other.openBy(key, slots);
        }
    }

    @Override
    public synchronized void grow(Reserve reserve, Progress progress) throws Problem {
        contents.checkpoint();
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
    public RescueKey rescueKey() {
        return contents.rescueKey();
    }

    @Override
    public synchronized void close() throws Problem {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            contents.close();
        } finally {
            session.folder().close();
        }
    }

    // Waits for nobody. The casebook stays locked until nothing is written to it any more.
    @Override
    public void abandon() {
        closed.set(true);
        contents.abandon(session.folder()::release);
    }
}
