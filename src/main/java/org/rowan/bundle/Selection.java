package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.RecordLine;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Preset;
import org.rowan.casebook.leaving.Permit;
import org.rowan.casebook.leaving.Way;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.casebook.merge.Lineage;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;

/** What goes into a bundle, as it stood when it was chosen: revisions that come later stay out. */
final class Selection {
    private static final String BY_CHOICE = "by-choice";
    private static final String DAMAGED = "damaged";
    private final Casebook casebook;
    private final Preset preset;
    private final Way way;
    private final NamedFiles named;
    private final TreeMap<Id, Chosen> chosen = new TreeMap<>();
    private final Map<Id, Withheld> withheld = new LinkedHashMap<>();
    private final TreeMap<Hash, Payload.Media> media = new TreeMap<>();
    private final Permit permit;
    private long lineBytes;

    /**
     * A record that leaves.
     *
     * @param current   the revision that counts here
     * @param revisions those of which it is told
     * @param leftOut   the fields that stay out of all of them
     * @param held      those of them that hold something, now or in an earlier version
     * @param files     those that go with it
     */
    private record Chosen(Head head, Hash current, Set<Hash> revisions, Set<String> leftOut, Set<String> held,
                          Optional<Id> caseId, Set<Hash> files, boolean withdrawn) {}

    private Selection(Casebook casebook, Permit asked, Preset preset, Set<Id> sealed) throws Problem {
        this.casebook = casebook;
        this.preset = preset;
        way = asked.way();
        named = new NamedFiles(casebook, sealed, way);
        for (Id id : asked.allowed()) {
            choose(casebook.records().get(id));
        }
        leaveOrphans();
        for (Chosen one : chosen.values()) {
            addMedia(one);
        }
        permit = asked.without(withheld);
    }

    /** @param preset what the sender wants to stay out */
    static Selection of(Casebook casebook, Permit asked, Preset preset) throws Problem {
        return new Selection(casebook, asked, preset, Set.of());
    }

    /** @param sealed those of the records that are destroyed afterwards: the files that go with them leave too */
    static Selection sealing(Casebook casebook, Permit asked, Set<Id> sealed) throws Problem {
        return new Selection(casebook, asked, Preset.NONE, sealed);
    }

    Permit permit() {
        return permit;
    }

    int records() {
        return chosen.size();
    }

    int media() {
        return media.size();
    }

    /** @return the files that leave */
    Set<Hash> files() {
        return Set.copyOf(media.keySet());
    }

    /** @return the current revision of each record that leaves */
    Map<Id, Hash> currents() {
        Map<Id, Hash> currents = new LinkedHashMap<>();
        chosen.forEach((id, one) -> currents.put(id, one.current()));
        return currents;
    }

    /** @return the revisions of the records that leave */
    Map<Id, Set<Hash>> revisions(Collection<Id> records) {
        Map<Id, Set<Hash>> revisions = new LinkedHashMap<>();
        records.forEach(id -> revisions.put(id, chosen.get(id).revisions()));
        return revisions;
    }

    /** @return how many records leave only to say that they are withdrawn */
    int withdrawals() {
        return (int) chosen.values().stream().filter(Chosen::withdrawn).count();
    }

    /** @return length of the payload, before padding */
    long bytes() {
        return lineBytes + media.values().stream().mapToLong(Payload.Media::bytes).sum();
    }

    /** Shows every record as its recipient will have it, in the order of the bundle. */
    void look(ExportPlan.Look look) throws IOException {
        for (Chosen one : chosen.values()) {
            look.at(line(one));
        }
    }

    /** @param record one that leaves */
    ExportLine line(Id record) throws Problem {
        return line(chosen.get(record));
    }

    private ExportLine line(Chosen one) throws Problem {
        List<ExportLine.Attached> files = one.files().stream().sorted()
                .map(file -> new ExportLine.Attached(file, media.get(file).bytes())).toList();
        return ExportLine.of(one.head(), told(one), one.held(), files,
                casebook.custody().of(one.head().id()).size());
    }

    /** @return of which records some fields stay out */
    List<ExportPlan.Partly> partly() {
        return chosen.values().stream().filter(c -> !c.withdrawn() && !c.held().isEmpty())
                .map(c -> new ExportPlan.Partly(c.head().code(), c.held())).toList();
    }

    /** @return the records of which a file is not whole, with the reason for which they stay; reads all files */
    Map<Id, Withheld> withDamagedFiles(Progress progress) throws Problem {
        Set<Hash> damaged = new HashSet<>();
        long total = bytes();
        long done = 0;
        for (Payload.Media file : media.values()) {
            long before = done;
            if (!casebook.documents().isWhole(file.sha256(), (read, _) -> progress.at(before + read, total))) {
                damaged.add(file.sha256());
            }
            done += file.bytes();
        }
        Map<Id, Withheld> records = new LinkedHashMap<>();
        chosen.values().stream().filter(one -> !Collections.disjoint(one.files(), damaged)).map(Chosen::head)
                .forEach(head -> records.put(head.id(), new Withheld(head.code(), "file-damaged")));
        return records;
    }

    Payload payload() throws Problem {
        Links links = Links.about(chosen.keySet(), casebook.custody());
        return new Payload(this::writeRecords, links::write, List.copyOf(media.values()));
    }

    private void choose(Entry entry) throws Problem {
        if (!entry.trashed() && staysOut(entry.kind())) {
            withheld.put(entry.id(),
                    new Withheld(entry.code(), entry.kind() == Kind.NEWER ? "newer-kind" : BY_CHOICE));
            return;
        }
        List<Revision> revisions = casebook.sync().counting(entry.id());
        Set<String> leftOut = leftOut(entry, revisions);
        List<Revision> told = Excerpt.of(entry.head(), revisions, leftOut);
        if (isDamaged(entry, revisions) || told.isEmpty()) {
            withheld.put(entry.id(), new Withheld(entry.code(), DAMAGED));
            return;
        }
        BundleRecord record = BundleRecord.of(entry.head(), BundleRecord.counting(told).hash(), told);
        byte[] line = RecordLine.bytes(record);
        Set<Hash> files = named.by(entry, record, leftOut);
        Optional<String> reason = reason(files, line);
        if (reason.isPresent()) {
            withheld.put(entry.id(), new Withheld(entry.code(), reason.get()));
            return;
        }
        chosen.put(entry.id(), new Chosen(entry.head(), entry.revision().hash(), hashes(revisions), leftOut,
                held(revisions, leftOut), caseOf(record), files, entry.trashed()));
        lineBytes += line.length;
    }

    /** What somebody wants to stay out may be in a record that this version does not understand. */
    private boolean staysOut(Kind kind) {
        return preset.kinds().contains(kind) || kind == Kind.NEWER && !preset.isNone();
    }

    /** Who hears of a withdrawal never saw what was written since the last bundle, and does not have to now. */
    private boolean isWithdrawal(Entry entry) {
        return way == Way.BUNDLE && entry.trashed();
    }

    /** A withdrawal says to what the record belonged, and no more. */
    private Set<String> leftOut(Entry entry, List<Revision> revisions) {
        Set<String> names = new TreeSet<>();
        revisions.forEach(r -> names.addAll(r.content().said().keySet()));
        if (!isWithdrawal(entry)) {
            return preset.fieldsOf(entry.kind(), names);
        }
        names.remove(Field.CASE);
        return names;
    }

    private static Set<String> held(List<Revision> revisions, Set<String> leftOut) {
        Set<String> held = new TreeSet<>();
        revisions.forEach(r -> held.addAll(r.content().said().keySet()));
        held.retainAll(leftOut);
        return held;
    }

    private boolean isDamaged(Entry entry, List<Revision> revisions) {
        return Lineage.parentsFirst(revisions).size() < revisions.size()
                || revisions.stream().anyMatch(r -> !casebook.sync().hash(entry.head(), r).equals(r.hash()));
    }

    /** A case belongs to no case, whatever it says. */
    private static Optional<Id> caseOf(BundleRecord record) {
        return record.head().kind() == Kind.CASE ? Optional.empty()
                : record.currentRevision().content().id(Field.CASE);
    }

    private Optional<String> reason(Set<Hash> files, byte[] line) throws Problem {
        for (Hash file : files) {
            if (casebook.sync().mediaBytes(file).isEmpty()) {
                return Optional.of("file-missing");
            }
        }
        return RecordLine.isTaken(line) ? Optional.empty() : Optional.of("too-large");
    }

    private static Set<Hash> hashes(List<Revision> revisions) {
        return revisions.stream().map(Revision::hash).collect(Collectors.toSet());
    }

    /** What belongs to a case that stays has to stay too, and so does what says that it belongs to no case at all. */
    private void leaveOrphans() {
        List<Chosen> orphans = chosen.values().stream()
                .filter(c -> c.caseId().isPresent() && !isCase(chosen.get(c.caseId().get()))).toList();
        for (Chosen orphan : orphans) {
            chosen.remove(orphan.head().id());
            withheld.put(orphan.head().id(), new Withheld(orphan.head().code(), "case-withheld"));
        }
    }

    private void addMedia(Chosen one) throws Problem {
        for (Hash file : one.files()) {
            long bytes = casebook.sync().mediaBytes(file).orElseThrow();
            media.put(file, new Payload.Media(file, bytes,
                    () -> ReadAhead.of(Channels.newInputStream(casebook.documents().open(file)), bytes)));
        }
    }

    private static boolean isCase(Chosen one) {
        return one != null && one.head().kind() == Kind.CASE;
    }

    private void writeRecords(OutputStream to) throws IOException {
        for (Chosen one : chosen.values()) {
            List<Revision> told = told(one);
            to.write(RecordLine.bytes(BundleRecord.of(one.head(), BundleRecord.counting(told).hash(), told)));
        }
    }

    private List<Revision> told(Chosen one) throws Problem {
        return Excerpt.of(one.head(), revisions(one), one.leftOut());
    }

    private List<Revision> revisions(Chosen one) throws Problem {
        List<Revision> revisions = casebook.sync().revisions(one.head().id()).stream()
                .filter(r -> one.revisions().contains(r.hash())).toList();
        if (revisions.size() != one.revisions().size()) {
            throw new Problem(Problem.Kind.UNKNOWN_NAME, one.head().code().text());
        }
        return revisions;
    }
}
