package org.rowan.casebook;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rowan.casebook.contact.Contacts;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.history.History;
import org.rowan.casebook.leaving.Leaving;
import org.rowan.casebook.outbox.Tray;
import org.rowan.casebook.search.Search;
import org.rowan.casebook.settings.Settings;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Step;
import org.rowan.casebook.sync.Sync;
import org.rowan.casebook.upkeep.BackupReminder;
import org.rowan.casebook.upkeep.Copies;
import org.rowan.casebook.upkeep.Reminder;
import org.rowan.model.Finding;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.vault.Compartment;

/**
 * An open casebook, by what one does with it. Safe for use by several threads: changes wait for each other. Every
 * method of its parts may throw a {@link Problem} of the storage beneath; after {@link Problem.Kind#STORAGE_FAILED}
 * all fail, and opening again recovers.
 */
public final class Casebook implements AutoCloseable {
    private final Session session;
    private final Editor editor;

    /** @param compartment closed with this casebook */
    Casebook(Compartment compartment, InstantSource clock) throws Problem {
        session = new Session(compartment, clock);
        editor = new Editor(session);
    }

    /** @return cases, people, testimonies, documents, notes */
    public Records records() {
        return new Records(session, editor);
    }

    /** @return what is being typed */
    public Drafts drafts() {
        return new Drafts(session, editor);
    }

    /** @return revisions, undo and redo */
    public History history() {
        return new History(session, editor);
    }

    /** @return edits of several people that do not agree */
    public Disputes disputes() {
        return new Disputes(session, editor);
    }

    /** @return attached files */
    public Documents documents() {
        return new Documents(session, editor);
    }

    /** @return full-text search */
    public Search search() {
        return new Search(session);
    }

    /** @return the chain of custody */
    public Custody custody() {
        return new Custody(session);
    }

    /** @return what the user chose */
    public Settings settings() {
        return new Settings(session);
    }

    /** @return passphrases, room, soundness */
    public Protection protection() {
        return new Protection(session);
    }

    /** @return with whom bundles are exchanged */
    public Contacts contacts() {
        return new Contacts(session);
    }

    /** @return the one gate outwards */
    public Leaving leaving() {
        return new Leaving(session, editor);
    }

    /** @return records in and out, for bundles */
    public Sync sync() {
        return new Sync(session, editor);
    }

    /** @return bundles that wait to leave, and what stays of sealed records */
    public Tray tray() {
        return new Tray(session, editor);
    }

    /** @return cases copied from one casebook into another */
    public Copies copies() {
        return new Copies(session, editor);
    }

    /** @return the reminder that the other casebook wants to be used */
    public Reminder reminder() {
        return new Reminder(session);
    }

    /** @return when the last backup was made, and when another is due */
    public BackupReminder backups() {
        return new BackupReminder(session);
    }

    /** @return the random id of who writes here */
    public Id author() {
        return session.author();
    }

    /** @return the display name of who writes here, as it stands on contact cards */
    public String name() throws Problem {
        return new RecordReads(session).authorName(session.author());
    }

    /** Changes the display name; a blank one changes nothing. */
    public void rename(String name) throws Problem {
        if (!name.isBlank()) {
            session.commit(new Changes().step(new Step.Author(session.author(), name.strip())));
        }
    }

    /** @return what was found damaged at opening, and damaged records met since; empty when all was sound */
    public List<Finding> findings() {
        return session.findings();
    }

    /**
     * Tells of every change, after it is durable, on the thread that made it.
     *
     * @param listener gets the ids of the records, or contacts, that changed; must be quick
     * @return ends the listening
     */
    public AutoCloseable onChange(Consumer<Set<Id>> listener) {
        return session.onChange(listener);
    }

    /**
     * Closes without hurry: what was typed in this session becomes a revision, and the folder comes to rest. In a full
     * casebook what is typed stays a draft, which nothing loses.
     */
    @Override
    public void close() throws Problem {
        try {
            finish();
        } finally {
            session.compartment().close();
        }
    }

    /** Says that {@link #leave} comes soon, so that nothing under way makes it wait. Waits for nobody. */
    public void hurry() {
        session.compartment().hurry();
    }

    /** Closes as fast as it can be done without losing anything: as {@link #close}, but without a checkpoint. */
    public void leave() throws Problem {
        hurry();
        try {
            finish();
        } finally {
            session.compartment().leave();
        }
    }

    private void finish() throws Problem {
        try {
            editor.finishTyped();
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.CASEBOOK_FULL) {
                throw e;
            }
        }
    }

    /** Forgets everything at once, writing nothing; what was saved, drafts included, is there when opened again. */
    public void abandon() {
        session.compartment().abandon();
    }
}
