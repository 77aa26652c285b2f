package org.rowan.casebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.edit.Editor;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.model.CaseSummary;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

/**
 * Cases, people, testimonies, documents and notes. Text is kept in Unicode form NFC. What is in the trash is found by
 * its id only. Any method may throw a {@link Problem} of the storage beneath.
 */
public final class Records {
    private final Session session;
    private final Editor editor;
    private final RecordReads reads;

    Records(Session session, Editor editor) {
        this.session = session;
        this.editor = editor;
        reads = new RecordReads(session);
    }

    /** Makes a record. What belongs to a case names it in {@link org.rowan.model.Field#CASE}. */
    public Entry add(Kind kind, Content content) throws Problem {
        return editor.add(kind, content);
    }

    /**
     * Makes a revision; the content that the record has already makes none. A draft left over becomes a revision of
     * its own before.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME}, or {@link Problem.Kind#RECORD_DAMAGED} for a damaged record,
     *                 {@link Problem.Kind#RECORD_NEWER} for one of a newer version, neither of which can be changed
     */
    public Entry revise(Id id, Content content) throws Problem {
        return editor.revise(id, content);
    }

    /** @return names of fields that records of a kind have, or had in an earlier version */
    public Set<String> fieldNames(Kind kind) throws Problem {
        return reads.fieldNames(kind);
    }

    /** @return the record, in the trash or not */
    public Optional<Entry> find(Id id) throws Problem {
        return reads.find(id);
    }

    /** @throws Problem {@link Problem.Kind#UNKNOWN_NAME} when there is no such record */
    public Entry get(Id id) throws Problem {
        return editor.get(id);
    }

    /**
     * Finds what somebody named by a code, in any case, an id or a title.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME} or {@link Problem.Kind#AMBIGUOUS_NAME}
     */
    public Entry named(Kind kind, String codeOrIdOrTitle) throws Problem {
        List<Entry> found = byName(kind, codeOrIdOrTitle.strip());
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new Problem(found.isEmpty() ? Problem.Kind.UNKNOWN_NAME : Problem.Kind.AMBIGUOUS_NAME, codeOrIdOrTitle);
    }

    /** @return the cases, those that changed last first */
    public List<CaseSummary> cases() throws Problem {
        return reads.cases();
    }

    /** @return the case's records of one kind, in the order in which they came */
    public List<Entry> of(Id caseId, Kind kind) throws Problem {
        return reads.inCase(caseId, kind);
    }

    /** @return how many records of one kind the case has, without reading them */
    public int count(Id caseId, Kind kind) throws Problem {
        return reads.count(caseId, kind);
    }

    /** @return all records of one kind, in the order in which they came */
    public List<Entry> all(Kind kind) throws Problem {
        return reads.all(kind);
    }

    /** Takes a record out of sight, a case with all that belongs to it; can be undone, now or later. */
    public void trash(Id id) throws Problem {
        editor.trash(id);
    }

    /** Brings back a record, with what went with it and with the case with which it went. */
    public void restore(Id id) throws Problem {
        editor.restore(id);
    }

    /**
     * Says of records, of cases with all that belongs to them, that they are no more. They go into the trash, or stay
     * there; those to whom they were sent are told by the next bundle that is for them.
     */
    public void withdraw(Set<Id> ids) throws Problem {
        editor.withdraw(ids);
    }

    /** @return what is in the trash, the latest first */
    public List<Entry> trashed() throws Problem {
        return reads.trashed();
    }

    /**
     * Destroys records for good, cases with all that belongs to them: revisions, drafts, words in the index, files.
     * What stays is that there was a record, in the chain of custody. Takes a moment; returns when nothing of it is
     * left in the folder.
     */
    public void destroy(Set<Id> ids) throws Problem {
        session.exclusively(() -> {
            Set<Id> doomed = new LinkedHashSet<>();
            for (Id id : ids) {
                doomed.add(editor.get(id).id());
                doomed.addAll(reads.belonging(id));
            }
            Changes notes = new Changes();
            doomed.forEach(id -> notes.note("destroyed", id, ""));
            session.batch(batch -> {
                batch.destroy(doomed);
                batch.run(notes);
                return null;
            });
            editor.undoLog().forget(doomed);
            return null;
        });
    }

    private List<Entry> byName(Kind kind, String name) throws Problem {
        if (Id.isId(name)) {
            return reads.find(new Id(name)).filter(e -> e.kind() == kind).stream().toList();
        }
        String code = name.toUpperCase(Locale.ROOT);
        List<Entry> coded = Code.isCode(code) ? reads.coded(kind, new Code(code)) : List.of();
        return coded.isEmpty() && !name.isEmpty() ? reads.titled(kind, name) : coded;
    }
}
