package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.CustodyLine;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.RecordLine;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.Permit;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.casebook.merge.Lineage;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** What goes into a bundle, as it stood when it was chosen: revisions that come later stay out. */
final class Selection {
    private final Casebook casebook;
    private final TreeMap<Id, Chosen> chosen = new TreeMap<>();
    private final Map<Id, Withheld> withheld = new LinkedHashMap<>();
    private final TreeMap<Hash, Payload.Media> media = new TreeMap<>();
    private final Permit permit;
    private long lineBytes;

    private record Chosen(Head head, Hash current, Set<Hash> revisions, Optional<Id> caseId,
                          boolean withdrawn) {}

    private Selection(Casebook casebook, Permit asked) throws Problem {
        this.casebook = casebook;
        for (Id id : asked.allowed()) {
            choose(casebook.records().get(id));
        }
        leaveOrphans();
        for (Chosen one : chosen.values()) {
            addMedia(one);
        }
        permit = asked.without(withheld);
    }

    static Selection of(Casebook casebook, Permit asked) throws Problem {
        return new Selection(casebook, asked);
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

    Payload payload() {
        return new Payload(this::writeRecords, this::writeCustody, List.copyOf(media.values()));
    }

    private void choose(Entry entry) throws Problem {
        List<Revision> revisions = casebook.sync().counting(entry.id());
        List<Revision> ordered = Lineage.parentsFirst(revisions);
        BundleRecord record = BundleRecord.of(entry.head(), entry.revision().hash(), ordered);
        byte[] line = RecordLine.bytes(record);
        Optional<String> reason = ordered.size() < revisions.size() ? Optional.of("damaged")
                : reason(entry, revisions, line);
        if (reason.isPresent()) {
            withheld.put(entry.id(), new Withheld(entry.code(), reason.get()));
            return;
        }
        chosen.put(entry.id(), new Chosen(entry.head(), record.current(),
                revisions.stream().map(Revision::hash).collect(Collectors.toSet()),
                entry.revision().content().id(Field.CASE), entry.trashed()));
        lineBytes += line.length;
    }

    private Optional<String> reason(Entry entry, List<Revision> revisions, byte[] line) throws Problem {
        if (revisions.stream().anyMatch(r -> !casebook.sync().hash(entry.head(), r).equals(r.hash()))) {
            return Optional.of("damaged");
        }
        Optional<Hash> file = file(entry);
        if (file.isPresent() && casebook.sync().mediaBytes(file.get()).isEmpty()) {
            return Optional.of("file-missing");
        }
        return RecordLine.fits(revisions.size(), line) ? Optional.empty() : Optional.of("too-large");
    }

    /** What belongs to a case that stays has to stay too. */
    private void leaveOrphans() {
        List<Chosen> orphans = chosen.values().stream()
                .filter(c -> c.caseId().isPresent() && !chosen.containsKey(c.caseId().get())).toList();
        for (Chosen orphan : orphans) {
            chosen.remove(orphan.head().id());
            withheld.put(orphan.head().id(), new Withheld(orphan.head().code(), "case-withheld"));
        }
    }

    private void addMedia(Chosen one) throws Problem {
        Id id = one.head().id();
        Optional<Hash> file = file(casebook.records().get(id));
        if (file.isPresent()) {
            long bytes = casebook.sync().mediaBytes(file.get()).orElseThrow();
            media.put(file.get(), new Payload.Media(file.get(), bytes,
                    () -> Channels.newInputStream(casebook.documents().open(file.get()))));
        }
    }

    private static Optional<Hash> file(Entry entry) {
        return entry.kind() == Kind.DOCUMENT || entry.kind() == Kind.NEWER
                ? Optional.of(entry.revision().content().text(Field.SHA256)).filter(Hash::isHash)
                .map(Hash::new) : Optional.empty();
    }

    private void writeRecords(OutputStream to) throws IOException {
        for (Chosen one : chosen.values()) {
            List<Revision> revisions = casebook.sync().revisions(one.head().id()).stream()
                    .filter(r -> one.revisions().contains(r.hash())).toList();
            if (revisions.size() != one.revisions().size()) {
                throw new Problem(Problem.Kind.UNKNOWN_NAME, one.head().code().text());
            }
            to.write(RecordLine.bytes(
                    BundleRecord.of(one.head(), one.current(), Lineage.parentsFirst(revisions))));
        }
    }

    private void writeCustody(OutputStream to) throws IOException {
        List<CustodyEntry> links = new ArrayList<>();
        for (Id id : chosen.keySet()) {
            links.addAll(casebook.custody().of(id));
        }
        links.sort(Comparator.comparingLong(CustodyEntry::number));
        for (CustodyEntry link : links) {
            to.write(CustodyLine.of(link).bytes());
        }
    }
}
