package org.rowan.casebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.upkeep.Reminder;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Compartment;
import org.rowan.vault.Credentials;
import org.rowan.vault.Reserve;

/** Passphrases, room, and whether everything is sound. */
public final class Protection {
    private final Session session;
    private final Compartment compartment;

    Protection(Session session) {
        this.session = session;
        compartment = session.compartment();
    }

    /**
     * Puts another passphrase, key file or both in the place of those given as current. These may be any that open
     * this casebook: who gives the erase passphrase changes that one, and it goes on erasing.
     *
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when the current ones are wrong,
     *                 {@link Problem.Kind#PASSPHRASE_IN_USE}, {@link Problem.Kind#PASSPHRASE_EMPTY}, and for a key
     *                 file {@link Problem.Kind#NO_SUCH_FILE}, {@link Problem.Kind#KEY_FILE_UNFIT},
     *                 {@link Problem.Kind#CASEBOOK_FILE}, {@link Problem.Kind#NO_ACCESS}
     */
    public void changePassphrase(OpenedBy current, OpenedBy next) throws Problem {
        both(current, next, compartment::changePassphrase);
    }

    /**
     * Sets the passphrase that opens this casebook and destroys the way into the other one of the folder, or puts
     * another in its place.
     *
     * @throws Problem as {@link #changePassphrase}
     */
    public void setErasePassphrase(OpenedBy current, OpenedBy next) throws Problem {
        both(current, next, compartment::setErasePassphrase);
    }

    @FunctionalInterface
    private interface Change {
        void run(Credentials current, Credentials next) throws Problem;
    }

    private static void both(OpenedBy current, OpenedBy next, Change change) throws Problem {
        try (KeyFile now = KeyFile.read(current.keyFile()); KeyFile then = KeyFile.read(next.keyFile())) {
            change.run(now.with(current.passphrase()), then.with(next.passphrase()));
        }
    }

    /**
     * Removes the erase passphrase; without one nothing changes.
     *
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when the current one is wrong,
     *                 {@link Problem.Kind#ERASE_PASSPHRASE} when it is the erase passphrase, and as
     *                 {@link #changePassphrase} for a key file
     */
    public void removeErasePassphrase(OpenedBy current) throws Problem {
        try (KeyFile now = KeyFile.read(current.keyFile())) {
            compartment.removeErasePassphrase(now.with(current.passphrase()));
        }
    }

    /** @return whether this casebook has an erase passphrase; not for a screen that others may see */
    public boolean hasErasePassphrase() throws Problem {
        return compartment.hasErasePassphrase();
    }

    /**
     * Gives out what recovery shares are made of. Whoever has it opens this casebook for ever, whatever its passphrases
     * are, and it can't be taken back.
     *
     * @param current any that open this casebook
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when the current ones are wrong, and as
     *                 {@link #changePassphrase} for a key file
     */
    public SecretBytes sharedSecret(OpenedBy current) throws Problem {
        try (KeyFile now = KeyFile.read(current.keyFile())) {
            return compartment.sharedSecret(now.with(current.passphrase()));
        }
    }

    /** Makes every passphrase of this casebook useless at once; nothing brings them back. See {@link Compartment}. */
    public void destroyOwnSlots() throws Problem {
        compartment.destroyOwnSlots();
    }

    /**
     * Makes the other casebook of this folder anew, empty; destroys whatever it may hold. From
     * then on this casebook reminds its owner to use it.
     *
     * @param name its display name, blank for the usual one; this casebook's in both would be a trace
     */
    public void makeOther(String name, SecretChars passphrase, Optional<Path> keyFile, Progress progress)
            throws Problem {
        try (KeyFile key = KeyFile.read(keyFile)) {
            compartment.makeOther(passphrase, key.hash(), new CasebookTables(name), progress);
        }
        remind();
    }

    /** Where even this has no room the other casebook is made all the same, and nobody is told that it was not. */
    private void remind() throws Problem {
        try {
            new Reminder(session).begin();
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.CASEBOOK_FULL) {
                throw e;
            }
        }
    }

    /** Work on the other casebook of the folder. */
    @FunctionalInterface
    public interface Work<T> {
        /** @param other closed by the lender */
        T on(Casebook other) throws Problem;
    }

    /**
     * Opens the other casebook of this folder beside this one, lends it, and closes it. An erase passphrase erases
     * nothing here.
     *
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when the passphrase does not open the other casebook, and what
     *                 the work throws
     */
    public <T> T withOtherCasebook(SecretChars passphrase, Optional<Path> keyFile, Work<T> work) throws Problem {
        try (KeyFile key = KeyFile.read(keyFile)) {
            return compartment.withOther(passphrase, key.hash(), other -> {
                Casebook casebook = new Casebook(other, session.clock());
                T result = work.on(casebook);
                casebook.close();
                return result;
            });
        }
    }

    /** @return how full this casebook is */
    public Compartment.Capacity capacity() throws Problem {
        return compartment.capacity();
    }

    /** Makes the casebook larger, both halves alike. */
    public void grow(Reserve reserve, Progress progress) throws Problem {
        compartment.grow(reserve, progress);
    }

    /** Checks everything that this casebook uses: pages, cells, records, the chain of custody, files. */
    public List<Finding> verify(Progress progress) throws Problem {
        List<Finding> findings = new ArrayList<>(compartment.verify(progress));
        findings.addAll(new Soundness(session).check(progress));
        return findings;
    }

    /** @return the folder that holds this casebook; none of its files may be opened in this process */
    public Path place() {
        return compartment.place();
    }

    /** @return what opens the working database with stock SQLCipher; closed by the receiver */
    public Compartment.RescueKey rescueKey() {
        return compartment.rescueKey();
    }
}
