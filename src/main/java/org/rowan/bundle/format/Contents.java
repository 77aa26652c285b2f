package org.rowan.bundle.format;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** Follows what a bundle holds, for the rules that span entries. */
final class Contents {
    static final int MOST_RECORDS = 1_000_000;
    private static final String WAITING = "waiting";
    private final Set<String> entries = new HashSet<>();
    private final Ids records = new Ids();
    private final Ids cases = new Ids();
    private final Ids casesNamed = new Ids();
    private final Set<Hash> mediaNamed = new HashSet<>();
    private Set<Hash> listed = Set.of();
    private boolean mediaMissing;
    private Id last;

    void entry(String name) {
        entries.add(name);
    }

    boolean had(String name) {
        return entries.contains(name);
    }

    /** Other files than those that are listed are not remembered, however many the records name. */
    void files(Set<Hash> files) {
        listed = files;
    }

    void record(BundleRecord record) throws Problem {
        Rule.RECORD_ORDER.require(last == null || last.compareTo(record.id()) < 0);
        last = record.id();
        records.add(last);
        Rule.TOO_MANY_ENTRIES.require(records.size() <= MOST_RECORDS);
        Content current = record.currentRevision().content();
        Kind kind = record.head().kind();
        if (kind == Kind.CASE) {
            cases.add(record.id());
        } else {
            current.id(Field.CASE).ifPresent(casesNamed::add);
        }
        mediaMissing |= kind.hasFile() && file(current).filter(f -> !listed.contains(f)).isPresent();
        for (Revision revision : record.revisions()) {
            file(revision.content()).filter(listed::contains).ifPresent(mediaNamed::add);
        }
    }

    private static Optional<Hash> file(Content content) {
        return Optional.of(content.text(Field.SHA256)).filter(Hash::isHash).map(Hash::new);
    }

    /** What waits in an outbox names its file too. */
    void belonging(Json line) throws Problem {
        if (line.text("do").equals(WAITING)) {
            Hash file = line.hash("sha256");
            mediaNamed.add(file);
            mediaMissing |= !listed.contains(file);
        }
    }

    void recordsEnded() throws Problem {
        Rule.CASE_MISSING.require(cases.containsAll(casesNamed));
    }

    void custody(CustodyLine line) throws Problem {
        Rule.CUSTODY.require(records.contains(line.record()));
    }

    void media(Hash sha256) throws Problem {
        Rule.MEDIA_UNUSED.require(mediaNamed.contains(sha256));
    }

    void mediaEnded() throws Problem {
        Rule.MEDIA_MISSING.require(!mediaMissing);
    }
}
