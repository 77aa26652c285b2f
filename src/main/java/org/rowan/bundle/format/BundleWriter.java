package org.rowan.bundle.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Writes a bag as a tar, padded. */
public final class BundleWriter {
    private static final int BUFFER = 1 << 16;
    private final Payload payload;
    private final Label label;
    private final Proving proving;
    private final Progress progress;
    private final TarWriter tar;
    private final Map<String, Measured> measured = new LinkedHashMap<>();
    private long total;

    private record Measured(Payload.Writing content, Hash sha256, long bytes) {}

    private BundleWriter(OutputStream out, Payload payload, Label label, Proving proving, Progress progress)
            throws IOException {
        this.payload = payload;
        this.label = label;
        this.proving = proving;
        this.progress = progress;
        tar = new TarWriter(out);
        measured.put(Layout.RECORDS, measure(payload.records()));
        measured.put(Layout.CUSTODY, measure(payload.custody()));
        if (payload.whole().isPresent()) {
            measure(payload.whole().get());
        }
    }

    private void measure(Payload.Whole whole) throws IOException {
        measured.put(Layout.CASEBOOK, measure(whole.casebook()));
        if (whole.ownKeys().isPresent()) {
            measured.put(Layout.OWN_KEYS, measure(whole.ownKeys().get()));
        }
    }

    /**
     * Writes everything. The proofs are asked for when all else is known. The progress counts bytes of the tar.
     *
     * @param out flushed, not closed
     */
    public static void write(OutputStream out, Payload payload, Label label, Proving proving, Progress progress)
            throws IOException {
        new BundleWriter(out, payload, label, proving, progress).write();
    }

    private void write() throws IOException {
        BagInfo bag = label.info(payloadBytes(), measured.size() + payload.media().size());
        byte[] info = bag.text();
        byte[] manifest = manifest();
        byte[] tags = tagManifest(info, manifest);
        Evidence evidence = proving.over(bag, tags);
        long least = TarWriter.room(Layout.DECLARATION.length) + TarWriter.room(info.length)
                + TarWriter.room(manifest.length) + TarWriter.room(tags.length) + room(evidence.auth())
                + room(evidence.signed()) + payloadRoom() + TarWriter.room(0) + 2L * TarHeader.BLOCK;
        total = Padme.padded(least);
        tar.entry(Layout.BAGIT, Layout.DECLARATION);
        tar.entry(Layout.BAG_INFO, info);
        tar.entry(Layout.MANIFEST, manifest);
        tar.entry(Layout.TAG_MANIFEST, tags);
        put(Layout.AUTH, evidence.auth());
        put(Layout.SIGNATURE, evidence.signed());
        for (Map.Entry<String, Measured> entry : measured.entrySet()) {
            tar.entry(entry.getKey(), entry.getValue().bytes(), entry.getValue().content()::to);
        }
        for (Payload.Media media : payload.media()) {
            tar.entry(Layout.media(media.sha256()), media.bytes(), to -> copy(media, to));
        }
        tar.entry(Layout.PADDING, total - least, to -> pad(total - least, to));
        tar.finish();
        progress.at(total, total);
    }

    private static long room(Optional<byte[]> entry) {
        return entry.map(bytes -> TarWriter.room(bytes.length)).orElse(0L);
    }

    private void put(String name, Optional<byte[]> entry) throws IOException {
        if (entry.isPresent()) {
            tar.entry(name, entry.get());
        }
    }

    private byte[] manifest() {
        Map<String, Hash> hashes = new LinkedHashMap<>();
        measured.forEach((name, entry) -> hashes.put(name, entry.sha256()));
        payload.media().forEach(m -> hashes.put(Layout.media(m.sha256()), m.sha256()));
        return new Manifest(hashes).text();
    }

    private static byte[] tagManifest(byte[] info, byte[] manifest) {
        Map<String, Hash> hashes = new LinkedHashMap<>();
        hashes.put(Layout.BAGIT, Digests.of(Layout.DECLARATION));
        hashes.put(Layout.BAG_INFO, Digests.of(info));
        hashes.put(Layout.MANIFEST, Digests.of(manifest));
        return new Manifest(hashes).text();
    }

    private long payloadBytes() {
        return measured.values().stream().mapToLong(Measured::bytes).sum()
                + payload.media().stream().mapToLong(Payload.Media::bytes).sum();
    }

    private long payloadRoom() {
        return measured.values().stream().mapToLong(entry -> TarWriter.room(entry.bytes())).sum()
                + payload.media().stream().mapToLong(m -> TarWriter.room(m.bytes())).sum();
    }

    private static Measured measure(Payload.Writing lines) throws IOException {
        Counting counting = new Counting(OutputStream.nullOutputStream());
        DigestOutputStream digest = new DigestOutputStream(counting, Digests.sha256());
        lines.to(digest);
        return new Measured(lines, Hash.of(digest.getMessageDigest().digest()), counting.bytes());
    }

    private void copy(Payload.Media media, OutputStream to) throws IOException {
        long before = tar.written();
        try (InputStream in = media.opening().open();
                DigestInputStream digested = new DigestInputStream(in, Digests.sha256())) {
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                to.write(buffer, 0, read);
                done += read;
                progress.at(before + done, total);
            }
            if (!Digests.of(digested).equals(media.sha256())) {
                throw new Problem(Problem.Kind.MEDIA_DAMAGED, media.sha256().hex());
            }
        }
    }

    private static void pad(long bytes, OutputStream to) throws IOException {
        byte[] zeros = new byte[BUFFER];
        for (long left = bytes; left > 0; left -= zeros.length) {
            to.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
