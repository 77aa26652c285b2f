package org.rowan.casebook.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.Step;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.vault.PendingMedia;

/** How records change: every change is a revision or a state that can be taken back, and is noted in the custody. */
public final class Editor {
    private final Session session;
    private final RecordReads reads;
    private final UndoLog undo = new UndoLog();

    /** Changes through the session. */
    public Editor(Session session) {
        this.session = session;
        reads = new RecordReads(session);
    }

    /** @return what can be taken back, in this session */
    public UndoLog undoLog() {
        return undo;
    }

    /** Makes a record. */
    public Entry add(Kind kind, Content content) throws Problem {
        return add(new Head(Id.random(), kind, Code.random(kind), session.author()), content, new Changes());
    }

    /** Makes a record together with other changes and with the media that they name. */
    public Entry add(Head head, Content content, Changes changes, PendingMedia... kept) throws Problem {
        return session.exclusively(() -> {
            Revision revision = revision(head, List.of(), nextMoment(head.id()), Clean.content(content));
            changes.step(new Step.Revise(head, revision)).note("created", head.id(), revision.hash().hex());
            session.commit(changes, kept);
            undo.did(new Deed.Added(head.id()));
            return get(head.id());
        });
    }

    /** Puts a new state on a record, unless it is the one that it has; a draft left over becomes a revision first. */
    public Entry revise(Id id, Content content) throws Problem {
        return session.exclusively(() -> {
            finish(id);
            revise(get(id), content, true);
            return get(id);
        });
    }

    /** Keeps what is typed, in the place of the draft before. */
    public void putDraft(Id id, Content content) throws Problem {
        session.exclusively(() -> {
            sound(get(id));
            session.commit(new Changes().step(new Step.PutDraft(id, session.now(), Clean.content(content))));
            return null;
        });
    }

    /** Makes a revision of the record's draft, when there is one. */
    public Entry finish(Id id) throws Problem {
        return session.exclusively(() -> {
            Optional<Content> draft = reads.draft(id);
            if (draft.isPresent()) {
                revise(get(id), draft.get(), true);
            }
            return get(id);
        });
    }

    /** Makes a revision of every draft; one whose record is damaged stays a draft. */
    public void finishAll() throws Problem {
        session.exclusively(() -> {
            for (Id drafted : reads.drafts()) {
                if (reads.find(drafted).filter(e -> !e.damaged()).isPresent()) {
                    finish(drafted);
                }
            }
            return null;
        });
    }

    /** Takes a record out of sight, with all that belongs to it. */
    public void trash(Id id) throws Problem {
        session.exclusively(() -> {
            if (!get(id).trashed()) {
                finishAll();
                putTrashed(id, true);
                undo.did(new Deed.Trashed(id));
            }
            return null;
        });
    }

    /** Brings a trashed record back, and the case with which it went. */
    public void restore(Id id) throws Problem {
        session.exclusively(() -> {
            if (get(id).trashed()) {
                Id root = reads.trashedWith(id).orElse(id);
                putTrashed(root, false);
                undo.did(new Deed.Restored(root));
            }
            return null;
        });
    }

    /** Puts an earlier state on a record as a new revision, without a trace in the undo log. */
    Entry put(Id id, Hash revision) throws Problem {
        Entry entry = get(id);
        Content content = reads.revision(entry.head(), revision)
                .orElseThrow(() -> new Problem(Problem.Kind.RECORD_DAMAGED, entry.code().text())).content();
        revise(entry, content, false);
        return get(id);
    }

    void putTrashed(Id id, boolean trashed) throws Problem {
        Changes changes = new Changes().step(trashed ? new Step.Trash(id, session.now()) : new Step.Restore(id));
        session.commit(changes.note(trashed ? "trashed" : "restored", id, ""));
    }

    /** @throws Problem {@link Problem.Kind#UNKNOWN_NAME} when there is no such record */
    public Entry get(Id id) throws Problem {
        return reads.find(id).orElseThrow(() -> new Problem(Problem.Kind.UNKNOWN_NAME, id.text()));
    }

    private void revise(Entry entry, Content content, boolean undoable) throws Problem {
        sound(entry);
        Content clean = Clean.content(content);
        Changes changes = new Changes();
        if (reads.draft(entry.id()).isPresent()) {
            changes.step(new Step.DropDraft(entry.id()));
        }
        Instant at = nextMoment(entry.id());
        Optional<Revision> next = Optional.of(clean).filter(c -> !c.equals(entry.content()))
                .map(c -> revision(entry.head(), List.of(entry.revision().hash()), at, c));
        next.ifPresent(r -> changes.step(new Step.Revise(entry.head(), r)).note("revised", r.record(), r.hash().hex()));
        if (!changes.isEmpty()) {
            session.commit(changes);
        }
        if (undoable) {
            next.ifPresent(r -> undo.did(new Deed.Revised(r.record(), entry.revision().hash(), r.hash())));
        }
    }

    private Revision revision(Head head, List<Hash> parents, Instant at, Content content) {
        return Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(), parents, session.author(), at,
                false, content));
    }

    /** Later than all that is there, so that an edit counts though this clock, or the one of another, is wrong. */
    private Instant nextMoment(Id record) throws Problem {
        Instant now = session.now();
        Instant next = reads.latest(record).map(l -> l.plusMillis(1)).filter(now::isBefore).orElse(now);
        return next.isAfter(Revision.LATEST) ? Revision.LATEST : next;
    }

    private static void sound(Entry entry) throws Problem {
        if (entry.damaged()) {
            throw new Problem(Problem.Kind.RECORD_DAMAGED, entry.code().text());
        }
    }
}
