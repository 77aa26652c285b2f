package org.rowan.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * One opened half of a casebook. Safe for use by several threads: calls wait for each other. After a
 * {@link Problem.Kind#STORAGE_FAILED} every further call fails; opening again recovers.
 */
public interface Compartment extends AutoCloseable {
    /** Reads. */
    <T> T read(Query<T> query) throws Problem;

    /**
     * Carries out one change set, and returns once it is durable.
     *
     * @param kept media that becomes part of the change
     * @throws Problem {@link Problem.Kind#CASEBOOK_FULL} or what the application throws; then nothing has changed
     */
    void save(byte[] changeSet, PendingMedia... kept) throws Problem;

    /** Carries out work too large for the log, or that destroys: checkpoint, work, checkpoint. */
    <T> T bulk(Bulk<T> work) throws Problem;

    /** @return this compartment's large files */
    MediaStore media();

    /** Writes what the log holds into both database copies; does nothing when it holds nothing new. */
    void checkpoint() throws Problem;

    /**
     * Puts other credentials in the place of those given as current, which may be any that open this compartment:
     * an erase passphrase stays one.
     *
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when current does not open this compartment,
     *                 {@link Problem.Kind#PASSPHRASE_IN_USE}, {@link Problem.Kind#PASSPHRASE_EMPTY}
     */
    void changePassphrase(Credentials current, Credentials next) throws Problem;

    /**
     * Sets the passphrase that opens this compartment and destroys the slots of the other one, or puts another in its
     * place.
     *
     * @param current any that open this compartment; nothing is erased by them here
     * @throws Problem as {@link #changePassphrase}
     */
    void setErasePassphrase(Credentials current, Credentials next) throws Problem;

    /**
     * Removes the erase passphrase; without one nothing changes.
     *
     * @param current what opens this compartment without erasing
     * @throws Problem {@link Problem.Kind#NOT_OPENED}, {@link Problem.Kind#ERASE_PASSPHRASE} when current is the
     *                 erase passphrase: it may be the only one that is still known
     */
    void removeErasePassphrase(Credentials current) throws Problem;

    /** @return whether this compartment has an erase passphrase */
    boolean hasErasePassphrase() throws Problem;

    /**
     * What recovery shares are made of: whoever has it opens this compartment for ever, whatever its passphrases are.
     *
     * @param current any that open this compartment
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when current does not open this compartment
     */
    SecretBytes sharedSecret(Credentials current) throws Problem;

    /**
     * Destroys all slots of this compartment but those of recovery shares, and returns once that is durable. No
     * passphrase opens it from then on, and none can be set. Waits for no other work on the compartment.
     */
    void destroyOwnSlots() throws Problem;

    /**
     * Makes the other compartment anew, empty, behind a passphrase of its own; destroys whatever it may hold.
     *
     * @param application builds its tables; may make them otherwise than this compartment's
     */
    void makeOther(SecretChars passphrase, Optional<SecretBytes> keyFile, Application application, Progress progress)
            throws Problem;

    /**
     * Opens the other compartment beside this one, lends it, and closes it with a checkpoint. An erase passphrase
     * erases nothing here. While it is lent neither can be made anew or larger.
     *
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when the passphrase does not open the other compartment,
     *                 {@link Problem.Kind#OWN_PASSPHRASE} when it opens this one; what opening and the work throw
     */
    <T> T withOther(SecretChars passphrase, Optional<SecretBytes> keyFile, Use<T> use) throws Problem;

    /** @return how full this compartment is */
    Capacity capacity() throws Problem;

    /** Makes the casebook larger, both compartments alike; sizes never shrink. */
    void grow(Reserve reserve, Progress progress) throws Problem;

    /** Checks every page, log cell and media cell that this compartment uses. */
    List<Finding> verify(Progress progress) throws Problem;

    /** @return the casebook's folder; its files may not be opened a second time in this process */
    Path place();

    /** @return what was found damaged, or mended, when this compartment was opened; empty when sound */
    List<Finding> findings();

    /** @return the working database's file name and the key that stock SQLCipher takes: 96 hex digits */
    RescueKey rescueKey();

    /**
     * Closes without hurry: a checkpoint, or what looks like one when nothing was saved, then dates, lock and keys. A
     * kill instead loses nothing either.
     */
    @Override
    void close() throws Problem;

    /**
     * Says that {@link #leave} comes soon: what is under way ends without the pauses that a checkpoint makes. Waits
     * for nobody.
     */
    void hurry();

    /**
     * Closes in a hurry: waits for what is under way, then dates, lock and keys, without a checkpoint. The log carries
     * what was saved, as after a kill.
     */
    void leave() throws Problem;

    /** Forgets everything at once, writing nothing: what a kill leaves behind. */
    void abandon();

    /** Work on a compartment that is lent. */
    @FunctionalInterface
    interface Use<T> {
        /** @param other closed by the lender; closing it before ends only its own work */
        T on(Compartment other) throws Problem;
    }

    /** How full a compartment is; bytes. */
    record Capacity(long databaseUsed, long databaseTotal, long mediaUsed, long mediaTotal) {}

    /** The key that opens one file with stock SQLCipher; closed by the receiver. */
    record RescueKey(String file, SecretChars hexDigits) {}
}
