package org.rowan.vault;

import java.util.List;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * One compartment's databases, log and media, its keys known: all of a {@link Compartment} that does not concern
 * passphrases or the files' lengths, with the same promises. Closing it closes its keys; the folder is the caller's.
 */
interface Contents {
    <T> T read(Query<T> query) throws Problem;

    void save(byte[] changeSet, PendingMedia... kept) throws Problem;

    <T> T bulk(Bulk<T> work) throws Problem;

    MediaStore media();

    void checkpoint() throws Problem;

    /** A checkpoint when this session has saved something since the last, and otherwise what looks like one. */
    void settle() throws Problem;

    Compartment.Capacity capacity() throws Problem;

    /** Looks at the files' lengths again, after they grew. */
    void grown() throws Problem;

    List<Finding> verify(Progress progress) throws Problem;

    List<Finding> findings();

    Compartment.RescueKey rescueKey();

    /** One turn of what goes on while nobody saves: present bytes are written as a save writes new ones. */
    void idleSave() throws Problem;

    /** The same for a checkpoint; a real one when something was saved in this session. */
    void idleCheckpoint() throws Problem;

    void close() throws Problem;

    /** From now on checkpoints under way wait for nothing. */
    void hurry();

    /** Waits for what is under way, then forgets everything; no checkpoint. */
    void leave();

    /**
     * Forgets everything at once, writing nothing.
     *
     * @param after run when nothing is written any more: here, or by the thread that was at work
     */
    void abandon(Runnable after);

    /** Makes and opens the contents of a compartment. */
    interface Format {
        /** Turns files of random bytes into an empty compartment, durably; the other compartment is left alone. */
        void format(Folder folder, CompartmentSecret secret, Application application) throws Problem;

        /**
         * Recovers and opens.
         *
         * @param secret the caller's; what is needed of it is derived before this returns
         */
        Contents open(Folder folder, CompartmentSecret secret, Application application) throws Problem;
    }
}
