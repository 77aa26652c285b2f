package org.rowan.bundle.format;

import java.util.HashSet;
import java.util.Set;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** Follows what a bundle holds, for the rules that span entries. */
final class Contents {
    static final int MOST_RECORDS = 1_000_000;
    private final Set<String> entries = new HashSet<>();
    private final Set<Id> records = new HashSet<>();
    private final Set<Id> cases = new HashSet<>();
    private final Set<Id> casesNamed = new HashSet<>();
    private final Set<Hash> mediaWanted = new HashSet<>();
    private final Set<Hash> mediaNamed = new HashSet<>();
    private final Set<Hash> media = new HashSet<>();
    private Id last;

    void entry(String name) {
        entries.add(name);
    }

    boolean had(String name) {
        return entries.contains(name);
    }

    void record(BundleRecord record) throws Problem {
        Rule.RECORD_ORDER.require(last == null || last.compareTo(record.id()) < 0);
        last = record.id();
        records.add(last);
        Rule.TOO_MANY_ENTRIES.require(records.size() <= MOST_RECORDS);
        if (record.kind().equals("case")) {
            cases.add(record.id());
        }
        Content current = record.currentRevision().content();
        current.id(Field.CASE).ifPresent(casesNamed::add);
        addFile(mediaWanted, current);
        for (Revision revision : record.revisions()) {
            addFile(mediaNamed, revision.content());
        }
    }

    private static void addFile(Set<Hash> files, Content content) {
        String sha256 = content.text(Field.SHA256);
        if (Hash.isHash(sha256)) {
            files.add(new Hash(sha256));
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
        media.add(sha256);
    }

    void mediaEnded() throws Problem {
        Rule.MEDIA_MISSING.require(media.containsAll(mediaWanted));
    }
}
