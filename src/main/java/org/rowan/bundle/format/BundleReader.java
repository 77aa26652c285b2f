package org.rowan.bundle.format;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.rowan.model.Hash;
import org.rowan.model.Problem;

/** Reads a bag from its tar, streaming, and refuses whatever the format does not allow. */
public final class BundleReader {
    private final TarReader tar;
    private final BundleVisitor visitor;
    private final Contents contents = new Contents();
    private Optional<TarEntry> present;
    private Manifest manifest;
    private BagInfo info;
    private long payloadBytes;

    private BundleReader(InputStream tar, long room, BundleVisitor visitor) {
        this.tar = new TarReader(tar, room);
        this.visitor = visitor;
    }

    /**
     * Reads to the end.
     *
     * @param room length of the file that the tar is in; no entry can be longer
     * @throws Problem {@link Problem.Kind#BUNDLE_REJECTED} with a {@link Rule}, or {@link Problem.Kind#BUNDLE_NEWER}
     */
    public static void read(InputStream tar, long room, BundleVisitor visitor) throws IOException {
        BundleReader reader = new BundleReader(tar, room, visitor);
        reader.present = reader.tar.next();
        reader.tags();
        reader.records();
        reader.custody();
        reader.belongings();
        reader.ownKeys();
        reader.media();
        reader.padding();
    }

    private void tags() throws IOException {
        byte[] declaration = small(Layout.BAGIT, Layout.LARGEST_TAG);
        byte[] description = small(Layout.BAG_INFO, Layout.LARGEST_TAG);
        byte[] payload = small(Layout.MANIFEST, Layout.LARGEST_MANIFEST);
        byte[] tags = small(Layout.TAG_MANIFEST, Layout.LARGEST_TAG);
        Manifest tagManifest = Manifest.parse(tags).requireTags();
        tagManifest.check(Layout.BAGIT, Digests.of(declaration));
        tagManifest.check(Layout.BAG_INFO, Digests.of(description));
        tagManifest.check(Layout.MANIFEST, Digests.of(payload));
        Rule.BAGIT.require(Arrays.equals(declaration, Layout.DECLARATION));
        info = BagInfo.parse(description);
        manifest = Manifest.parse(payload).requirePayload();
        Rule.BAG_INFO.require(info.payloadEntries() == manifest.paths().size());
        Optional<byte[]> proofs = optional(Layout.AUTH);
        Optional<byte[]> signature = optional(Layout.SIGNATURE);
        Set<Hash> files = manifest.media();
        contents.files(files);
        visitor.bag(info, Digests.of(tags));
        visitor.files(files);
        visitor.sender(Evidence.parse(info, proofs, signature, tags));
    }

    private void records() throws IOException {
        DigestInputStream in = payload(Layout.RECORDS);
        Lines lines = new Lines(in);
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            BundleRecord record = RecordLine.parse(line.get());
            contents.record(record);
            visitor.record(record);
        }
        contents.recordsEnded();
        leave(Layout.RECORDS, in);
    }

    private void custody() throws IOException {
        DigestInputStream in = payload(Layout.CUSTODY);
        Lines lines = new Lines(in);
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            CustodyLine link = CustodyLine.parse(line.get());
            contents.custody(link);
            visitor.custody(link);
        }
        leave(Layout.CUSTODY, in);
    }

    private void belongings() throws IOException {
        if (!manifest.lists(Layout.CASEBOOK)) {
            return;
        }
        DigestInputStream in = payload(Layout.CASEBOOK);
        Lines lines = new Lines(in);
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            Json json = Json.parse(line.get(), Rule.CASEBOOK);
            contents.belonging(json);
            visitor.belonging(json.fields());
        }
        leave(Layout.CASEBOOK, in);
    }

    private void ownKeys() throws IOException {
        if (!manifest.lists(Layout.OWN_KEYS)) {
            return;
        }
        DigestInputStream in = payload(Layout.OWN_KEYS);
        Rule.OWN_KEYS.require(info.salt().isEmpty() && present.orElseThrow().size() == Layout.OWN_KEYS_BYTES);
        byte[] keys = in.readNBytes(Layout.OWN_KEYS_BYTES);
        try {
            visitor.ownKeys(keys);
        } finally {
            Arrays.fill(keys, (byte) 0);
        }
        leave(Layout.OWN_KEYS, in);
    }

    private void media() throws IOException {
        for (String path : manifest.mediaPaths()) {
            media(path, new Hash(path.substring(Layout.MEDIA.length())));
        }
        contents.mediaEnded();
        Rule.BAG_INFO.require(payloadBytes == info.payloadBytes());
    }

    /** To hash everything twice would take as long as all the rest. */
    private void media(String path, Hash sha256) throws IOException {
        DigestInputStream in = payload(path);
        contents.media(sha256);
        boolean checked = visitor.checks(sha256);
        in.on(!checked);
        visitor.media(sha256, present.orElseThrow().size(), in);
        if (checked) {
            Rule.HASH.require(in.read() < 0);
            present = tar.next();
        } else {
            leave(path, in);
        }
    }

    private void padding() throws IOException {
        expect(Layout.PADDING);
        byte[] buffer = new byte[1 << 16];
        InputStream in = tar.content();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                Rule.PADDING.require(buffer[i] == 0);
            }
        }
        present = tar.next();
        if (present.isPresent()) {
            throw misplaced(present.get().name()).broken();
        }
    }

    private DigestInputStream payload(String path) throws IOException {
        expect(path);
        payloadBytes += present.orElseThrow().size();
        Rule.ENTRY_SIZE.require(payloadBytes <= info.payloadBytes());
        return new DigestInputStream(tar.content(), Digests.sha256());
    }

    private void leave(String path, DigestInputStream in) throws IOException {
        Digests.drain(in);
        manifest.check(path, Digests.of(in));
        present = tar.next();
    }

    private byte[] small(String name, int most) throws IOException {
        expect(name);
        Rule.ENTRY_SIZE.require(present.orElseThrow().size() <= most);
        byte[] bytes = tar.content().readAllBytes();
        present = tar.next();
        return bytes;
    }

    private Optional<byte[]> optional(String name) throws IOException {
        return present.filter(e -> e.name().equals(name)).isPresent()
                ? Optional.of(small(name, Layout.LARGEST_TAG)) : Optional.empty();
    }

    private void expect(String name) throws Problem {
        Rule.MISSING.require(present.isPresent());
        String found = present.get().name();
        if (!found.equals(name)) {
            throw misplaced(found).broken();
        }
        contents.entry(name);
    }

    /** @return the rule that an entry breaks that stands where another should */
    private Rule misplaced(String found) {
        if (contents.had(found)) {
            return Rule.DUPLICATE;
        }
        boolean unlisted = manifest != null && found.startsWith("data/") && !manifest.lists(found);
        boolean known = Layout.isKnown(found) || manifest != null && manifest.lists(found);
        return unlisted || !known ? Rule.UNLISTED : Rule.ORDER;
    }
}
