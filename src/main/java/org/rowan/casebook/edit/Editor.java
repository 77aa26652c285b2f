package org.rowan.casebook.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rowan.casebook.merge.View;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Held;
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
import org.rowan.model.Standing;
import org.rowan.model.Value;
import org.rowan.vault.PendingMedia;

/** How records change: every change is a revision or a state that can be taken back, and is noted in the custody. */
public final class Editor {
    private final Session session;
    private final RecordReads reads;
    private final Moments moments;
    private final UndoLog undo = new UndoLog();
    private final Set<Id> typed = new HashSet<>();

    /** Changes through the session. */
    public Editor(Session session) {
        this.session = session;
        reads = new RecordReads(session);
        moments = new Moments(session, reads);
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
            Revision revision = revision(head, List.of(), session.now(), Clean.content(content), false);
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
            changeable(get(id));
            session.commit(new Changes().step(new Step.PutDraft(id, session.now(), Clean.content(content))));
            typed.add(id);
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

    /** Makes a revision of every draft; one whose record can't be changed stays a draft. */
    public void finishAll() throws Problem {
        finishThose(drafted -> true);
    }

    /**
     * Makes a revision of every draft that was typed in this session. What an earlier session left stays a draft: a
     * session that changes nothing must not show in the casebook, because one in the other casebook could not.
     */
    public void finishTyped() throws Problem {
        finishThose(typed::contains);
    }

    private void finishThose(Predicate<Id> which) throws Problem {
        session.exclusively(() -> {
            for (Id drafted : reads.drafts().stream().filter(which).toList()) {
                if (reads.find(drafted).filter(e -> !e.damaged() && e.kind() != Kind.NEWER).isPresent()) {
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
                session.commit(restored(root));
                undo.did(new Deed.Restored(root));
            }
            return null;
        });
    }

    /** A withdrawn record comes back as a revision over the withdrawal, and so for those too who were told of it. */
    private Changes restored(Id root) throws Problem {
        Changes back = new Changes().step(new Step.Restore(root)).note("restored", root, "");
        List<Id> all = new ArrayList<>(List.of(root));
        all.addAll(reads.belonging(root));
        for (Id id : all) {
            if (reads.isWithdrawn(id)) {
                Entry gone = get(id);
                back.step(new Step.Revise(gone.head(), succeeding(gone, tips(gone), gone.content(), false))).touch(id);
            }
        }
        return back;
    }

    /**
     * Puts an end to a conflict: a revision over all that count.
     *
     * @param deleted whether it says that the record is no more
     */
    public Entry decide(Id id, Content content, boolean deleted) throws Problem {
        return session.exclusively(() -> {
            finish(id);
            Entry entry = get(id);
            if (deleted) {
                sound(entry);
            } else {
                changeable(entry);
            }
            Revision decided = succeeding(entry, tips(entry), deleted ? Content.EMPTY : kept(content, entry), deleted);
            session.commit(new Changes().step(new Step.Revise(entry.head(), decided))
                    .note(deleted ? "withdrawn" : "decided", id, decided.hash().hex()));
            undo.did(setAside(decided));
            return get(id);
        });
    }

    /** Says of records, of cases with all that belongs to them, that they are no more; all of it is one deed. */
    public void withdraw(Collection<Id> ids) throws Problem {
        session.exclusively(() -> {
            finishAll();
            Set<Id> all = new LinkedHashSet<>(ids);
            for (Id id : ids) {
                all.addAll(reads.belonging(id));
            }
            Changes changes = new Changes();
            List<Deed.Decided> deeds = new ArrayList<>();
            for (Id id : all) {
                if (!reads.isWithdrawn(id)) {
                    Entry entry = get(id);
                    sound(entry);
                    Revision gone = succeeding(entry, tips(entry), Content.EMPTY, true);
                    changes.step(new Step.Revise(entry.head(), gone)).note("withdrawn", id, gone.hash().hex());
                    deeds.add(setAside(gone));
                }
            }
            if (!changes.isEmpty()) {
                session.commit(changes);
                undo.did(new Deed.Decided(deeds.getFirst().record(),
                        deeds.stream().flatMap(d -> d.back().stream()).toList(),
                        deeds.stream().flatMap(d -> d.again().stream()).toList()));
            }
            return null;
        });
    }

    /** Carries out what a person decided, and remembers the way back. */
    public void decide(Deed.Decided deed, String event, String detail) throws Problem {
        session.exclusively(() -> {
            finishAll();
            Changes changes = new Changes().note(event, deed.record(), detail);
            deed.again().forEach(changes::step);
            session.commit(changes);
            undo.did(deed);
            return null;
        });
    }

    void carryOut(Id record, List<Step> steps) throws Problem {
        get(record);
        Changes changes = new Changes().touch(record);
        steps.forEach(changes::step);
        session.commit(changes);
    }

    /** Puts an earlier state on a record as a new revision, without a trace in the undo log. */
    Entry put(Id id, Hash revision) throws Problem {
        Entry entry = get(id);
        revise(entry, earlier(entry, revision), false);
        return get(id);
    }

    void putUndoably(Id id, Hash revision) throws Problem {
        Entry entry = get(id);
        revise(entry, earlier(entry, revision), true);
    }

    private Content earlier(Entry entry, Hash revision) throws Problem {
        return reads.revision(entry.head(), revision)
                .orElseThrow(() -> new Problem(Problem.Kind.RECORD_DAMAGED, entry.code().text())).content();
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
        changeable(entry);
        Content clean = kept(content, entry);
        Changes changes = new Changes();
        if (reads.draft(entry.id()).isPresent()) {
            changes.step(new Step.DropDraft(entry.id()));
        }
        Optional<Revision> next = clean.equals(entry.content()) ? Optional.empty() : Optional.of(next(entry, clean));
        next.ifPresent(r -> changes.step(new Step.Revise(entry.head(), r)).note("revised", r.record(), r.hash().hex()));
        if (!changes.isEmpty()) {
            session.commit(changes);
        }
        if (undoable) {
            next.ifPresent(r -> undo.did(entry.standing() == Standing.PLAIN && entry.content().leftOut().isEmpty()
                    ? new Deed.Revised(r.record(), entry.revision().hash(), r.hash()) : setAside(r)));
        }
    }

    /** Who never saw a field has not said that there is none. */
    private static Content kept(Content content, Entry entry) {
        return Clean.content(content).leavingOpen(entry.content().leftOut());
    }

    /** What was merged is one from now on. A conflict stays one: who edits another field has not decided it. */
    private Revision next(Entry entry, Content content) throws Problem {
        if (entry.standing() == Standing.PLAIN) {
            return succeeding(entry, List.of(entry.revision()), content, false);
        }
        View view = View.of(reads.counting(entry.head()));
        if (!view.isConflict()) {
            return succeeding(entry, view.tips(), content, false);
        }
        if (view.withdrawn()) {
            return succeeding(entry, view.tips(), content, false);
        }
        Revision own = view.tips().stream().filter(t -> !t.deleted()).findFirst().orElseThrow();
        Content typed = own.content();
        for (var change : View.differences(content, entry.content()).entrySet()) {
            typed = typed.with(change.getKey(), change.getValue().orElse(new Value.Text("")));
        }
        return succeeding(entry, List.of(own), typed, false);
    }

    private List<Revision> tips(Entry entry) throws Problem {
        return View.of(reads.counting(entry.head())).tips();
    }

    private Revision succeeding(Entry entry, List<Revision> parents, Content content, boolean deleted)
            throws Problem {
        List<Hash> from = parents.stream().map(Revision::hash).toList();
        return revision(entry.head(), from, moments.next(entry.head(), from), content, deleted);
    }

    /** The way back from a revision that was made over several: it stays, and does not count. */
    private static Deed.Decided setAside(Revision made) {
        Held held = new Held(made.hash(), made.record(), Held.Why.UNDONE, "", made.at());
        return new Deed.Decided(made.record(), List.of(new Step.Hold(held)),
                List.of(new Step.Count(made.record(), made.hash())));
    }

    private Revision revision(Head head, List<Hash> parents, Instant at, Content content, boolean deleted) {
        return Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(), parents, session.author(), at,
                deleted, content));
    }

    /** What fields of a newer kind mean to each other is not known here. */
    private static void changeable(Entry entry) throws Problem {
        sound(entry);
        if (entry.kind() == Kind.NEWER) {
            throw new Problem(Problem.Kind.RECORD_NEWER, entry.code().text());
        }
    }

    private static void sound(Entry entry) throws Problem {
        if (entry.damaged()) {
            throw new Problem(Problem.Kind.RECORD_DAMAGED, entry.code().text());
        }
    }
}
