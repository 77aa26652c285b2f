package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.rowan.bundle.format.BagInfo;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.bundle.format.Rule;
import org.rowan.casebook.sync.Receiver;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/** Puts a backup into a casebook that has nothing yet. Bundle format, section 14. */
final class Refilling implements BundleVisitor {
    private final Receiver receiver;
    private final Hash expected;
    private final List<Id> records = new ArrayList<>();
    private final Set<Hash> wanted = new HashSet<>();
    private Set<Hash> listed = Set.of();
    private Id bundle;

    /** @param expected the tag manifest of the backup that was checked before */
    Refilling(Receiver receiver, Hash expected) {
        this.receiver = receiver;
        this.expected = expected;
    }

    @Override
    public void bag(BagInfo bag, Hash tagManifest) throws Problem {
        if (!tagManifest.equals(expected)) {
            throw Rule.CHANGED.broken();
        }
        bundle = bag.bundle();
    }

    @Override
    public void files(Set<Hash> files) {
        listed = files;
    }

    @Override
    public void record(BundleRecord record) throws Problem {
        if (record.revisions().stream().allMatch(Revision::deleted)) {
            return;
        }
        receiver.add(record.head(), record.revisions());
        records.add(record.id());
        record.revisions().stream().map(r -> r.content().text(Field.SHA256)).filter(Hash::isHash).map(Hash::new)
                .filter(listed::contains).forEach(wanted::add);
    }

    @Override
    public void belonging(SortedMap<String, Value> line) throws Problem {
        receiver.whole().belonging(line);
    }

    @Override
    public void ownKeys(byte[] keys) throws Problem {
        receiver.whole().ownKeys(keys);
    }

    @Override
    public boolean checks(Hash sha256) {
        return wanted.contains(sha256) || receiver.whole().isPosted(sha256);
    }

    @Override
    public void media(Hash sha256, long bytes, InputStream content) throws IOException {
        if (receiver.whole().isPosted(sha256)) {
            receiver.whole().post(content, sha256);
        } else if (wanted.contains(sha256)) {
            receiver.media(content, sha256);
        }
    }

    /** The chain of custody goes on from where the backup left it, so this comes last. */
    void note() throws Problem {
        for (Id record : records) {
            receiver.custody("received", record, "bundle " + bundle + ", backup");
        }
    }
}
