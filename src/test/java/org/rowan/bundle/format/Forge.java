package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rowan.casebook.store.Canonical;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;

/** Makes bundles, sound ones and ones that break a rule, entry by entry. */
public final class Forge {
    static final byte[] FILE = "twelve lines".getBytes(UTF_8);
    static final Id AUTHOR = new Id("a".repeat(32));
    public static final Head CASE = new Head(new Id("1".repeat(32)), Kind.CASE, new Code("K-22222222"), AUTHOR);
    public static final Head PAPER = new Head(new Id("2".repeat(32)), Kind.DOCUMENT, new Code("D-33333333"), AUTHOR);
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);
    private final List<Item> items = new ArrayList<>();
    private byte[] end = new byte[2 * TarHeader.BLOCK];

    private record Item(String name, byte[] header, byte[] content) {}

    /** A case with one paper, and nothing wrong. */
    public static Forge sound() {
        Forge forge = new Forge();
        forge.put(Layout.BAGIT, Layout.DECLARATION);
        forge.put(Layout.BAG_INFO, new BagInfo(0, 3, new Id("c".repeat(32)), 7, "", Optional.empty(),
                List.of()).text());
        forge.put(Layout.MANIFEST, new byte[0]);
        forge.put(Layout.TAG_MANIFEST, new byte[0]);
        forge.put(Layout.RECORDS, lines(record(CASE, first(CASE, Content.of(Field.TITLE, "Morning search"))),
                record(PAPER, first(PAPER, paper()))));
        forge.put(Layout.CUSTODY, custody(CASE.id()).bytes());
        forge.put(Layout.media(Digests.of(FILE)), FILE);
        forge.put(Layout.PADDING, new byte[100]);
        return forge.sealed();
    }

    /** @return what the paper says: its case and its file */
    public static Content paper() {
        return Content.of(Field.CASE, CASE.id().text(), Field.SHA256, Digests.of(FILE).hex());
    }

    static CustodyLine custody(Id record) {
        Hash any = new Hash("0".repeat(64));
        return new CustodyLine(1, AT, "created", record, any, any);
    }

    /** @return a first revision */
    public static Revision first(Head head, Content content) {
        return after(head, List.of(), content);
    }

    /** @return a revision that follows others */
    public static Revision after(Head head, List<Hash> parents, Content content) {
        return revision(head, parents, false, content);
    }

    /** @return a revision that says that the record is no more */
    public static Revision deletion(Head head, Revision before) {
        return revision(head, List.of(before.hash()), true, Content.EMPTY);
    }

    private static Revision revision(Head head, List<Hash> parents, boolean deleted, Content content) {
        return earlier(head, new Revision(new Hash("0".repeat(64)), head.id(), parents, AUTHOR, AT, deleted, content),
                0);
    }

    /** @return the same revision, so much earlier */
    public static Revision earlier(Head head, Revision revision, long millis) {
        return Canonical.hashed(head, new Revision(revision.hash(), revision.record(), revision.parents(),
                revision.author(), revision.at().minusMillis(millis), revision.deleted(), revision.content()));
    }

    /** @return a record whose last revision is current */
    public static BundleRecord record(Head head, Revision... revisions) {
        return BundleRecord.of(head, revisions[revisions.length - 1].hash(), List.of(revisions));
    }

    public static byte[] lines(BundleRecord... records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (BundleRecord record : records) {
            lines.writeBytes(RecordLine.bytes(record));
        }
        return lines.toByteArray();
    }

    Forge put(String name, byte[] content) {
        return header(name, TarHeader.of(Layout.TOP + name, content.length, TarHeader.FILE), content);
    }

    /** Adds, or puts in the place of the entry of that name, one with a header of its own. */
    Forge header(String name, byte[] header, byte[] content) {
        int at = position(name);
        if (at < items.size()) {
            items.set(at, new Item(name, header, content));
        } else {
            items.add(new Item(name, header, content));
        }
        return this;
    }

    Forge insert(int at, String name, byte[] header, byte[] content) {
        items.add(at, new Item(name, header, content));
        return this;
    }

    Forge insert(int at, String name, byte[] content) {
        return insert(at, name, TarHeader.of(Layout.TOP + name, content.length, TarHeader.FILE), content);
    }

    Forge remove(String name) {
        items.remove(position(name));
        return this;
    }

    Forge move(String name, int to) {
        items.add(to, items.remove(position(name)));
        return this;
    }

    Forge text(String name, UnaryOperator<String> change) {
        return put(name, change.apply(new String(content(name), UTF_8)).getBytes(UTF_8));
    }

    /** Changes a line of the records, as text, and seals. */
    public Forge records(UnaryOperator<String> change) {
        return text(Layout.RECORDS, change).sealed();
    }

    /** Puts other records in the place of those that are there, and seals. */
    public Forge records(BundleRecord... records) {
        return put(Layout.RECORDS, lines(records)).sealed();
    }

    Forge end(byte[] bytes) {
        end = bytes;
        return this;
    }

    byte[] content(String name) {
        return items.get(position(name)).content();
    }

    /** Makes lengths and manifests fit what the entries hold now. */
    public Forge sealed() {
        Map<String, Hash> payload = new LinkedHashMap<>();
        long bytes = 0;
        for (Item item : items) {
            if (item.name().startsWith("data/")) {
                payload.put(item.name(), Digests.of(item.content()));
                bytes += item.content().length;
            }
        }
        String oxum = "Payload-Oxum: " + bytes + "." + payload.size();
        text(Layout.BAG_INFO, t -> t.replaceFirst("Payload-Oxum: [0-9.]+", oxum));
        put(Layout.MANIFEST, new Manifest(payload).text());
        return tagged();
    }

    /** Makes the tag manifest fit. */
    Forge tagged() {
        Map<String, Hash> tags = new LinkedHashMap<>();
        for (String name : List.of(Layout.BAGIT, Layout.BAG_INFO, Layout.MANIFEST)) {
            tags.put(name, Digests.of(content(name)));
        }
        return put(Layout.TAG_MANIFEST, new Manifest(tags).text());
    }

    /** @return the tar */
    public byte[] tar() {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (Item item : items) {
            tar.writeBytes(item.header());
            tar.writeBytes(item.content());
            tar.writeBytes(new byte[TarWriter.fill(item.content().length)]);
        }
        tar.writeBytes(end);
        return tar.toByteArray();
    }

    void read(BundleVisitor visitor) throws IOException {
        read(tar(), visitor);
    }

    static void read(byte[] tar, BundleVisitor visitor) throws IOException {
        BundleReader.read(new ByteArrayInputStream(tar), tar.length, visitor);
    }

    private int position(String name) {
        int at = 0;
        while (at < items.size() && !items.get(at).name().equals(name)) {
            at++;
        }
        return at;
    }
}
