package org.rowan.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.Receipts;
import org.rowan.bundle.format.RecordLine;
import org.rowan.bundle.share.Handing;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.OutputWork;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Value;
import org.rowan.secret.SecretOutput;

/**
 * Lets recovery shares out: the first ones to contacts, each as a bundle with a case and one document in it, the others as
 * pages. Neither case nor document is kept in the casebook that the shares open.
 */
public final class Sharing {
    private final Casebook casebook;
    private final Words words;

    /** What people read about a share. */
    public interface Words {
        /** @return the head of its page */
        String title(Share share);

        /** @return sentences for whoever finds the page */
        List<String> below(Share share);
    }

    /**
     * A share that was written.
     *
     * @param to the contact's name; empty for a page
     */
    public record Handed(int share, Path file, String to) {}

    /** @param casebook the one that the shares open */
    public Sharing(Casebook casebook, Words words) {
        this.casebook = casebook;
        this.words = words;
    }

    /**
     * Writes all of them into a folder, or none.
     *
     * @param to     at most as many as there are shares
     * @param ending of the pages' names
     * @param pages  what a page holds
     * @throws Problem {@link Problem.Kind#SHARES_RANGE} for too many recipients, {@link Problem.Kind#SHARE_TO_SELF},
     *                 {@link Problem.Kind#SHARES_TO_ONE}, and as {@link Handing#write}
     */
    public List<Handed> write(List<Share> shares, List<Recipient> to, Path folder, String ending,
            Function<Share, OutputWork> pages) throws Problem {
        if (to.size() > shares.size()) {
            throw new Problem(Problem.Kind.SHARES_RANGE, Share.MOST);
        }
        new ShareHolders(casebook).check(to);
        List<Handed> handed = new ArrayList<>();
        Map<Share, OutputWork> works = new HashMap<>();
        for (Share share : shares) {
            boolean page = share.number() > to.size();
            String name = page ? "share-" + share.number() + ending : ExportPlan.suggestedName();
            handed.add(new Handed(share.number(), folder.resolve(name), page ? "" : to.get(share.number() - 1).name()));
            works.put(share, page ? pages.apply(share) : out -> bundle(share, to.get(share.number() - 1), out));
        }
        new Handing(casebook).write(shares, share -> handed.get(share.number() - 1).file(), works::get);
        return handed;
    }

    /** @return what a page of text holds */
    public OutputWork text(Share share) {
        return out -> SharePage.write(share, words.below(share), out);
    }

    private void bundle(Share share, Recipient to, OutputStream out) throws IOException {
        try (SecretOutput written = new SecretOutput()) {
            text(share).to(written);
            byte[] page = written.copy();
            try {
                Wrapping.next(casebook, new OwnKeyring(casebook), List.of(to), false, Receipts.NONE)
                        .write(payload(share, page), out, Progress.NONE);
            } finally {
                Arrays.fill(page, (byte) 0);
            }
        }
    }

    private Payload payload(Share share, byte[] page) {
        Hash hash = Canonical.sha256(page);
        BundleRecord theCase = record(Kind.CASE, Content.of(Field.TITLE, words.title(share)));
        BundleRecord document = record(Kind.DOCUMENT, Content.of(Field.CASE, theCase.id().text(), Field.FILE,
                "share-" + share.number() + ".txt", Field.TYPE, "text/plain", Field.SHA256, hash.hex())
                .with(Field.BYTES, new Value.Whole(page.length)));
        List<BundleRecord> records = List.of(theCase, document).stream()
                .sorted(Comparator.comparing(r -> r.id().text())).toList();
        return new Payload(to -> {
            for (BundleRecord record : records) {
                to.write(RecordLine.bytes(record));
            }
        }, to -> { }, List.of(new Payload.Media(hash, page.length, () -> new ByteArrayInputStream(page))));
    }

    private BundleRecord record(Kind kind, Content content) {
        Head head = new Head(Id.random(), kind, Code.random(kind), casebook.author());
        Revision revision = Canonical.hashed(head, new Revision(Canonical.sha256(new byte[0]), head.id(), List.of(),
                casebook.author(), Instant.now().truncatedTo(ChronoUnit.MILLIS), false, content));
        return BundleRecord.of(head, revision.hash(), List.of(revision));
    }
}
