package org.rowan.casebook.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.model.CaseSummary;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** Reads records, revisions and drafts. Every record is checked against its hash on the way. */
public final class RecordReads {
    private final Session session;

    /** Reads through the session. */
    public RecordReads(Session session) {
        this.session = session;
    }

    /** @return the record, trashed or not */
    public Optional<Entry> find(Id id) throws Problem {
        return session.read(c -> RecordTable.find(c, id)).map(session::noticed);
    }

    /** @return what never changes about the record */
    public Optional<Head> head(Id id) throws Problem {
        return session.read(c -> RecordTable.head(c, id));
    }

    /** @return the case's records of one kind, in the order in which they came; not the trashed */
    public List<Entry> inCase(Id caseId, Kind kind) throws Problem {
        return noticed(session.read(c -> RecordTable.inCase(c, caseId, kind)));
    }

    /** @return how many records of one kind the case has; not the trashed */
    public int count(Id caseId, Kind kind) throws Problem {
        return session.read(c -> RecordTable.count(c, caseId, kind));
    }

    /** @return what belongs to nothing: cases, and what has no case that is here; not the trashed */
    public Set<Id> roots() throws Problem {
        return new LinkedHashSet<>(session.read(RecordTable::roots));
    }

    /** @return all records of one kind, in the order in which they came; not the trashed */
    public List<Entry> all(Kind kind) throws Problem {
        return noticed(session.read(c -> RecordTable.all(c, kind)));
    }

    /** @return records of that code; more than one only when somebody forged one */
    public List<Entry> coded(Kind kind, Code code) throws Problem {
        return noticed(session.read(c -> RecordTable.coded(c, kind, code)));
    }

    /** @return at most two records of that title */
    public List<Entry> titled(Kind kind, String title) throws Problem {
        return noticed(session.read(c -> RecordTable.titled(c, kind, title)));
    }

    /** @return the cases, those that changed last first */
    public List<CaseSummary> cases() throws Problem {
        return session.read(CaseList::read);
    }

    /** @return what was trashed, the latest first */
    public List<Entry> trashed() throws Problem {
        return noticed(session.read(RecordTable::trashed));
    }

    /** @return records about which a person has something to decide, in the order in which they came */
    public List<Entry> waiting() throws Problem {
        return noticed(session.read(RecordTable::waiting));
    }

    /** @return documents with these bytes, trashed ones too */
    public List<Entry> ofFile(Hash sha256) throws Problem {
        return noticed(session.read(c -> RecordTable.ofFile(c, sha256)));
    }

    /** @return documents, and records of a newer kind, of which a revision, counting or not, names the file */
    public Set<Id> naming(Hash sha256) throws Problem {
        return session.read(c -> RevisionTable.naming(c, sha256));
    }

    /** @return everything that belongs to a case, trashed records too */
    public List<Id> belonging(Id caseId) throws Problem {
        return session.read(c -> RecordTable.belonging(c, caseId));
    }

    /** @return the records named, each followed by what belongs to it and is not in the trash */
    public Set<Id> closure(Set<Id> records) throws Problem {
        Set<Id> closure = new LinkedHashSet<>();
        for (Id id : records.stream().sorted().toList()) {
            closure.add(id);
            closure.addAll(isWithdrawn(id) ? List.of() : session.read(c -> RecordTable.visible(c, id)));
        }
        return closure;
    }

    /** @return every record's head that is not in the trash, in the order in which they came */
    public List<Head> visible() throws Problem {
        return session.read(RecordTable::visible);
    }

    /** @return the case with which the record was trashed */
    public Optional<Id> trashedWith(Id record) throws Problem {
        return session.read(c -> RecordTable.trashedWith(c, record));
    }

    /** @return the record's revisions, oldest first; damaged ones too */
    public List<Revision> revisions(Head head) throws Problem {
        return session.read(c -> RevisionTable.of(c, head)).stream().map(RevisionTable.Loaded::revision).toList();
    }

    /** @return names of fields that records of a kind have, or had in an earlier version */
    public Set<String> fieldNames(Kind kind) throws Problem {
        return new LinkedHashSet<>(session.read(c -> RevisionTable.fieldNames(c, kind)));
    }

    /** @return the record's revisions that count, oldest first; damaged ones too */
    public List<Revision> counting(Head head) throws Problem {
        return session.read(c -> Counting.of(c, head.id()).revisions(c, head)).stream()
                .map(RevisionTable.Loaded::revision).toList();
    }

    /** @return the revisions that are here and were ever kept from counting, the oldest first */
    public List<Held> held(Id record) throws Problem {
        return session.read(c -> HeldTable.of(c, record));
    }

    /** @return what waits for a decision here */
    public List<Held> requests(Id record) throws Problem {
        return session.read(c -> Counting.of(c, record).requests());
    }

    /** @return whether all who edited the record last say that it is no more */
    public boolean isWithdrawn(Id record) throws Problem {
        return session.read(c -> RecordTable.isWithdrawn(c, record));
    }

    /** @return withdrawn records that the recipient was sent, and of whose withdrawal nothing */
    public Set<Id> untold(String recipient) throws Problem {
        return new LinkedHashSet<>(session.read(c -> SentTable.untold(c, recipient)));
    }

    /** @return records that the recipient was sent */
    public Set<Id> sentTo(String recipient) throws Problem {
        return new LinkedHashSet<>(session.read(c -> SentTable.all(c, recipient)));
    }

    /** @return when the latest of the record's revisions that count was made, by whatever clock; empty for none */
    public Optional<Instant> latest(Id record) throws Problem {
        return session.read(c -> HeldTable.of(c, record).isEmpty() ? RevisionTable.latest(c, record)
                : Counting.of(c, record).latest());
    }

    /** @return the revision, unless it is damaged or not this record's */
    public Optional<Revision> revision(Head head, Hash hash) throws Problem {
        return session.read(c -> RevisionTable.find(c, head, hash)).filter(l -> !l.damaged())
                .map(RevisionTable.Loaded::revision);
    }

    /** @return whether everything that the record ever said still gives its hash */
    public boolean isSound(Head head) throws Problem {
        return session.read(c -> RevisionTable.of(c, head).stream().noneMatch(RevisionTable.Loaded::damaged)
                && RecordTable.isFollowed(c, head.id()));
    }

    /** @return whether the revision is here */
    public boolean knows(Hash revision) throws Problem {
        return session.read(c -> RevisionTable.knows(c, revision));
    }

    /** @return every record's head, deleted and trashed ones too, in the order in which they came */
    public List<Head> heads() throws Problem {
        return session.read(RecordTable::heads);
    }

    /** @return what is typed and not yet a revision */
    public Optional<Content> draft(Id record) throws Problem {
        return session.read(c -> DraftTable.of(c, record));
    }

    /** @return records with a draft, the oldest draft first */
    public List<Id> drafts() throws Problem {
        return session.read(DraftTable::all);
    }

    /** @return the name by which this casebook knows an author, empty when it knows none */
    public String authorName(Id author) throws Problem {
        return session.read(c -> AuthorTable.name(c, author)).orElse("");
    }

    /** @return records found by an expression of the index's own language, best first */
    public List<Found> matching(String expression, int limit) throws Problem {
        return session.read(c -> SearchTable.matching(c, expression, limit));
    }

    private List<Entry> noticed(List<Entry> entries) {
        entries.forEach(session::noticed);
        return entries;
    }
}
