package org.rowan.casebook.upkeep;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.store.AttachedFile;
import org.rowan.casebook.store.Attachment;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.sync.Receiver;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;

/** One copying, from a plan into the casebook that receives. */
final class Copying {
    /** What a record without a file counts for, in bytes: about what it takes to write one. */
    private static final long RECORD_BYTES = 4096;

    private final Session to;
    private final CopyPlan plan;
    private final Progress progress;
    private final SideReads files;
    private final RecordReads here;
    private final Renaming renaming;
    private final long total;
    private long done;

    Copying(Session to, CopyPlan plan, Progress progress) {
        this.to = to;
        this.plan = plan;
        this.progress = progress;
        files = new SideReads(plan.from());
        here = new RecordReads(to);
        renaming = new Renaming(new RecordReads(plan.from()), to.author());
        total = plan.bytes() + RECORD_BYTES * plan.entries().count();
    }

    Copied into(Receiver receiver) throws IOException {
        List<CopyPlan.Bundled> fresh = fresh();
        List<Entry> entries = fresh.stream().flatMap(CopyPlan.Bundled::all).toList();
        entries.forEach(renaming::add);
        for (Entry entry : entries) {
            progress.at(done, total);
            copy(entry, receiver);
            done += RECORD_BYTES;
        }
        return new Copied(fresh.size(), entries.size(), plan.cases().size() - fresh.size());
    }

    private List<CopyPlan.Bundled> fresh() throws Problem {
        List<CopyPlan.Bundled> fresh = new ArrayList<>();
        List<Content> known = here.all(Kind.CASE).stream().map(Entry::content).toList();
        for (CopyPlan.Bundled bundled : plan.cases()) {
            Content content = bundled.theCase().content();
            if (content.fields().isEmpty() || !known.contains(content)) {
                fresh.add(bundled);
            }
        }
        return fresh;
    }

    /** Leaves the entries in the chain of custody that making the record here would leave. */
    private void copy(Entry entry, Receiver receiver) throws IOException {
        Head head = renaming.head(entry);
        if (entry.kind() == Kind.DOCUMENT) {
            Hash sha256 = new Hash(entry.content().text(Field.SHA256));
            file(sha256, entry.content().text(Field.FILE), receiver);
            receiver.custody("attached", head.id(), sha256.hex());
        }
        Revision revision = Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(), List.of(),
                to.author(), to.now(), false, renaming.content(entry)));
        receiver.add(head, List.of(revision));
        receiver.custody("created", head.id(), revision.hash().hex());
    }

    private void file(Hash sha256, String name, Receiver receiver) throws IOException {
        Attachment file = files.attachment(sha256)
                .orElseThrow(() -> new Problem(Problem.Kind.MEDIA_DAMAGED, name));
        try (InputStream in = new Counted(Channels.newInputStream(AttachedFile.open(plan.from(), file, name)))) {
            receiver.media(in, sha256);
        }
        Optional<String> text = files.text(sha256);
        if (text.isPresent()) {
            receiver.text(sha256, text.get());
        }
    }

    /** Tells how far the reading has come. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            done += Math.max(0, read);
            progress.at(done, total);
            return read;
        }
    }
}
