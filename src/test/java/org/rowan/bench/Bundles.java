package org.rowan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.rowan.bundle.age.AgeFile;
import org.rowan.bundle.age.AgeOutput;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.BundleWriter;
import org.rowan.bundle.format.Label;
import org.rowan.bundle.format.Payload;
import org.rowan.bundle.format.Proving;
import org.rowan.bundle.format.RecordLine;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Progress;
import org.rowan.model.Revision;

/** Writes invented bundles to one key, streaming, without any casebook. */
final class Bundles {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String WORDS = "Before dawn the train stood at the border. Перед рассветом. განთიადამდე. ".repeat(20);
    private final String key;

    /** @param key the text form of whoever can open them */
    Bundles(String key) {
        this.key = key;
    }

    /** A case with so many testimonies, of about two pages each. */
    void records(Path file, int records) throws IOException {
        Head aCase = head(Kind.CASE);
        List<BundleRecord> all = new ArrayList<>(List.of(record(aCase, Content.of(Field.TITLE, "Morning search"))));
        while (all.size() < records) {
            all.add(record(head(Kind.TESTIMONY), Content.of(Field.CASE, aCase.id().text(), Field.TITLE,
                    "Testimony " + all.size(), Field.TRANSCRIPT, WORDS + Id.random().text())));
        }
        write(file, all, List.of());
    }

    /** A case with documents of these lengths. */
    void media(Path file, List<Long> lengths) throws IOException {
        Head aCase = head(Kind.CASE);
        List<BundleRecord> all = new ArrayList<>(List.of(record(aCase, Content.of(Field.TITLE, "Recordings"))));
        List<Payload.Media> media = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            Payload.Media one = media(i, lengths.get(i));
            media.add(one);
            all.add(record(head(Kind.DOCUMENT), Content.of(Field.CASE, aCase.id().text(), Field.FILE, i + ".bin",
                    Field.SHA256, one.sha256().hex())));
        }
        media.sort(Comparator.comparing(Payload.Media::sha256));
        write(file, all, media);
    }

    private void write(Path file, List<BundleRecord> records, List<Payload.Media> media) throws IOException {
        records.sort(Comparator.comparing(BundleRecord::id));
        Payload payload = new Payload(to -> {
            for (BundleRecord record : records) {
                to.write(RecordLine.bytes(record));
            }
        }, to -> { }, media);
        AgeRecipient recipient = AgeRecipient.parse(key).orElseThrow();
        try (OutputStream out = Files.newOutputStream(file); AgeOutput age = AgeFile.encrypt(out, List.of(recipient))) {
            BundleWriter.write(age, payload, new Label(Id.random(), 1, Optional.empty(), List.of(key)), Proving.NONE,
                    Progress.NONE);
            age.finish();
        }
    }

    private static Head head(Kind kind) {
        return new Head(Id.random(), kind, Code.random(kind), new Id("a".repeat(32)));
    }

    private static BundleRecord record(Head head, Content content) {
        Revision only = Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(), List.of(),
                head.origin(), AT, false, content));
        return BundleRecord.of(head, only.hash(), List.of(only));
    }

    private static Payload.Media media(int seed, long bytes) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(new Noise(seed, bytes), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Payload.Media(Hash.of(digest.digest()), bytes, () -> new Noise(seed, bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that no two blocks share, at no cost: a block by chance with its number in front. */
    static final class Noise extends InputStream {
        private final ByteBuffer block = ByteBuffer.allocate(1 << 16);
        private long left;
        private long number;

        Noise(int seed, long bytes) {
            new Random(seed).nextBytes(block.array());
            block.position(block.limit());
            left = bytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int most) {
            if (left == 0) {
                return -1;
            }
            if (!block.hasRemaining()) {
                block.clear().putLong(0, number++);
            }
            int bytes = (int) Math.min(Math.min(most, left), block.remaining());
            block.get(to, offset, bytes);
            left -= bytes;
            return bytes;
        }
    }
}
