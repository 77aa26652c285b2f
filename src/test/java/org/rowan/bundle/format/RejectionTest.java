package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.rowan.bundle.format.Forge.CASE;
import static org.rowan.bundle.format.Forge.FILE;
import static org.rowan.bundle.format.Forge.PAPER;
import static org.rowan.bundle.format.Forge.after;
import static org.rowan.bundle.format.Forge.first;
import static org.rowan.bundle.format.Forge.record;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;
import org.rowan.secret.SecretBytes;

/** Every rule of the bundle format, broken in every way that somebody thought of. */
class RejectionTest {
    private static final BundleVisitor NOBODY = new BundleVisitor() { };
    private static final String MEDIA = Layout.media(Digests.of(FILE));
    private static final Revision TITLED = first(CASE, Content.of(Field.TITLE, "Morning search"));
    private static final BundleRecord A_CASE = record(CASE, TITLED);
    private static final BundleRecord A_PAPER = record(PAPER, first(PAPER, Forge.paper()));

    private static final long LAST = Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli() - 1;

    private record Broken(Rule rule, String how, byte[] tar) {}

    private final List<Broken> all = new ArrayList<>();

    private void reject(Rule rule, String how, Forge forge) {
        all.add(new Broken(rule, how, forge.tar()));
    }

    private void reject(Rule rule, String how, byte[] tar) {
        all.add(new Broken(rule, how, tar));
    }

    private static Forge sound() {
        return Forge.sound();
    }

    private static byte[] header(String name, char type) {
        return TarHeader.of(name, 0, (byte) type);
    }

    /** A header whose checksum is right although a field was changed. */
    private static byte[] altered(int at, String field) {
        byte[] header = TarHeader.of(Layout.TOP + Layout.BAGIT, Layout.DECLARATION.length, TarHeader.FILE);
        System.arraycopy(field.getBytes(US_ASCII), 0, header, at, field.length());
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(US_ASCII), 0, header, 148, 8);
        return header;
    }

    private static Forge bagit(byte[] header) {
        return sound().header(Layout.BAGIT, header, Layout.DECLARATION);
    }

    private void tar() {
        reject(Rule.TAR_HEADER, "an owner", bagit(altered(108, "0000001")));
        reject(Rule.TAR_HEADER, "a group", bagit(altered(116, "0000001")));
        reject(Rule.TAR_HEADER, "a date", bagit(altered(136, "14530000000")));
        reject(Rule.TAR_HEADER, "another mode", bagit(altered(100, "0000755")));
        reject(Rule.TAR_HEADER, "a user's name", bagit(altered(265, "root")));
        reject(Rule.TAR_HEADER, "a hidden word behind the name", bagit(altered(60, "hidden")));
        reject(Rule.TAR_HEADER, "a length that is no number", bagit(altered(124, "0000000zz")));
        byte[] checksum = altered(0, "b");
        checksum[148] ^= 1;
        reject(Rule.TAR_HEADER, "a wrong checksum", bagit(checksum));
        for (char type : "1234567gLKS5\0".toCharArray()) {
            reject(Rule.TAR_TYPE, "type '" + type + "'", bagit(header("bundle/bagit.txt", type)));
        }
        reject(Rule.TAR_TYPE, "an extended header with something else in it",
                extended("20 path=/etc/passwd\n".getBytes(US_ASCII)));
        reject(Rule.TAR_HEADER, "an extended header for a small entry", extended(TarHeader.extension(1_234_567_890)));
        reject(Rule.ENTRY_SIZE, "ten gigabytes announced in a small file", extended(
                TarHeader.extension(10_737_418_240L)));
        for (String path : List.of("/etc/passwd", "bundle/../bagit.txt", "../bagit.txt", "bundle/data/..", "bundle/",
                "bundle//bagit.txt", "other/bagit.txt", "bagit.txt", "bundle/a\\b", "bundle/C:", "bundle/.hidden")) {
            reject(Rule.PATH, path, bagit(header(path, '0')));
        }
        byte[] whole = sound().tar();
        reject(Rule.TRUNCATED, "half of it", Arrays.copyOf(whole, whole.length / 2));
        reject(Rule.TRUNCATED, "no end", sound().end(new byte[0]));
        reject(Rule.TRUNCATED, "half of an end", sound().end(new byte[512]));
        reject(Rule.TRUNCATED, "nothing at all", new byte[0]);
        reject(Rule.TRAILING_DATA, "a byte after the end", Arrays.copyOf(whole, whole.length + 1));
        reject(Rule.TRAILING_DATA, "a second end", Arrays.copyOf(whole, whole.length + 1024));
        byte[] end = new byte[1024];
        end[700] = 1;
        reject(Rule.TRAILING_DATA, "something in the end", sound().end(end));
        byte[] filled = whole.clone();
        filled[512 + Layout.DECLARATION.length] = 1;
        reject(Rule.TRAILING_DATA, "something between two entries", filled);
        reject(Rule.PADDING, "words in the padding", sound().put(Layout.PADDING, "not zeros".getBytes(UTF_8)));
    }

    private static Forge extended(byte[] says) {
        byte[] header = TarHeader.of("bundle/pax", says.length, TarHeader.EXTENDED);
        return sound().insert(0, "pax", header, says)
                .header(Layout.BAGIT, TarHeader.of("bundle/bagit.txt", 0, TarHeader.FILE), new byte[0]);
    }

    private void entries() {
        reject(Rule.ORDER, "records before the manifest", sound().move(Layout.RECORDS, 0));
        reject(Rule.ORDER, "custody before records", sound().move(Layout.CUSTODY, 4));
        reject(Rule.ORDER, "media before records", sound().move(MEDIA, 4));
        reject(Rule.ORDER, "padding before records", sound().move(Layout.PADDING, 4));
        reject(Rule.ORDER, "proof of the sender at the end", sound().insert(7, Layout.AUTH, new byte[2]));
        reject(Rule.DUPLICATE, "the manifest twice",
                sound().insert(4, Layout.MANIFEST, sound().content(Layout.MANIFEST)));
        reject(Rule.DUPLICATE, "a file twice", sound().insert(7, MEDIA, FILE));
        reject(Rule.DUPLICATE, "padding twice", sound().insert(8, Layout.PADDING, new byte[0]));
        reject(Rule.UNLISTED, "a file that no manifest lists",
                sound().insert(7, Layout.media(new Hash("f".repeat(64))), FILE));
        reject(Rule.UNLISTED, "a stranger beside the manifests", sound().insert(4, "run.sh", FILE));
        reject(Rule.UNLISTED, "a stranger at the end", sound().insert(8, "run.sh", FILE));
        reject(Rule.MISSING, "no padding", sound().remove(Layout.PADDING));
        reject(Rule.MISSING, "nothing but an end", tarOfNothing());
        reject(Rule.ORDER, "a listed file that is not there", sound().remove(MEDIA));
        reject(Rule.ENTRY_SIZE, "an entry longer than the file",
                sound().header(Layout.PADDING, TarHeader.of("bundle/padding", 1 << 30, TarHeader.FILE), FILE));
        reject(Rule.ENTRY_SIZE, "a description of 65 KiB",
                sound().put(Layout.BAG_INFO, new byte[Layout.LARGEST_TAG + 1]));
        reject(Rule.ENTRY_SIZE, "more payload than announced",
                sound().text(Layout.BAG_INFO, t -> t.replaceFirst("Oxum: [0-9]+", "Oxum: 5")).tagged());
        reject(Rule.BAG_INFO, "less payload than announced",
                sound().text(Layout.BAG_INFO, t -> t.replaceFirst("Oxum: [0-9]+", "Oxum: 99999")).tagged());
        reject(Rule.TOO_MANY_ENTRIES, "a manifest of 100,003 lines", manyEntries());
    }

    private static byte[] tarOfNothing() {
        return new byte[1024];
    }

    private static Forge manyEntries() {
        Map<String, Hash> lines = new LinkedHashMap<>();
        lines.put(Layout.RECORDS, Digests.of(FILE));
        lines.put(Layout.CUSTODY, Digests.of(FILE));
        for (int i = 0; i <= Layout.MOST_MEDIA; i++) {
            Hash hash = new Hash("%064x".formatted(i));
            lines.put(Layout.media(hash), hash);
        }
        return sound().put(Layout.MANIFEST, new Manifest(lines).text()).tagged();
    }

    private void bag() {
        reject(Rule.BAGIT, "another version of BagIt",
                sound().text(Layout.BAGIT, t -> t.replace("1.0", "0.97")).tagged());
        reject(Rule.BAG_INFO, "no identity",
                sound().text(Layout.BAG_INFO, t -> t.replace("Rowan-Bundle-Id", "X-Id")).tagged());
        reject(Rule.BAG_INFO, "a counter of zero",
                sound().text(Layout.BAG_INFO, t -> t.replace("Counter: 7", "Counter: 0")).tagged());
        reject(Rule.BAG_INFO, "two counters",
                sound().text(Layout.BAG_INFO, t -> t + "Rowan-Counter: 8\n").tagged());
        reject(Rule.BAG_INFO, "a folded line", sound().text(Layout.BAG_INFO, t -> t + " more\n").tagged());
        reject(Rule.BAG_INFO, "recipients without a salt",
                sound().text(Layout.BAG_INFO, t -> t + "Rowan-Recipient: " + "0".repeat(64) + "\n").tagged());
        reject(Rule.BAG_INFO, "no line end", sound().text(Layout.BAG_INFO, String::strip).tagged());
        reject(Rule.BAG_INFO, "bytes that are no UTF-8",
                sound().put(Layout.BAG_INFO, new byte[] {'A', ':', ' ', (byte) 0xff, '\n'}).tagged());
        reject(Rule.MANIFEST, "a climbing path",
                sound().text(Layout.MANIFEST, t -> t.replace(Layout.CUSTODY, "../custody.jsonl")).tagged());
        reject(Rule.MANIFEST, "records not first",
                sound().text(Layout.MANIFEST, t -> t.lines().sorted().map(l -> l + "\n").sorted(
                        Comparator.reverseOrder()).collect(Collectors.joining()))
                        .text(Layout.MANIFEST, RejectionTest::custodyFirst).tagged());
        reject(Rule.MANIFEST, "a path twice",
                sound().text(Layout.MANIFEST, t -> t + t.lines().skip(2).findFirst().orElseThrow() + "\n").tagged());
        reject(Rule.MANIFEST, "a file under another name than its hash",
                sound().text(Layout.MANIFEST, t -> t.replaceAll("(?m)^[0-9a-f]{64}(?=  data/media)", "0".repeat(64)))
                        .tagged());
        reject(Rule.MANIFEST, "a tag manifest that lists too little",
                sound().text(Layout.TAG_MANIFEST, t -> t.lines().limit(2).map(l -> l + "\n")
                        .collect(Collectors.joining())));
        reject(Rule.HASH, "an altered description", sound().text(Layout.BAG_INFO, t -> t.replace("7", "8")));
        reject(Rule.HASH, "an altered manifest",
                sound().text(Layout.MANIFEST, t -> t.replaceFirst("^.", t.startsWith("0") ? "1" : "0")));
        reject(Rule.HASH, "an altered file", sound().put(MEDIA, "twelve LINES".getBytes(UTF_8)));
        reject(Rule.HASH, "altered records", sound().text(Layout.RECORDS, t -> t.replace("\n", " \n"))
                .text(Layout.BAG_INFO, t -> t.replaceFirst("Oxum: [0-9]+", "Oxum: 99999")).tagged());
    }

    private static String custodyFirst(String manifest) {
        List<String> lines = manifest.lines().sorted(Comparator.comparing(l -> l.substring(66))).toList();
        return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    }

    private void json() {
        reject(Rule.JSON, "no JSON", sound().records(t -> "hello\n" + t));
        reject(Rule.JSON, "an empty line", sound().records(t -> t + "\n"));
        reject(Rule.JSON, "no last line end", sound().records(String::strip));
        reject(Rule.JSON, "two values on a line", sound().records(t -> t.replaceFirst("\n", " {}\n")));
        reject(Rule.JSON, "a name twice", sound().records(t -> t.replaceFirst("\\{", "{\"id\":\"x\",")));
        reject(Rule.JSON, "a fraction", sound().records(t -> t.replaceFirst("\"at\":[0-9]+", "\"at\":1.5")));
        reject(Rule.JSON, "half a character", sound().records(t -> t.replace("Morning", "\\ud800")));
        reject(Rule.JSON, "sixty-five levels",
                sound().records(t -> t.replace("\"Morning search\"", "[".repeat(65) + "]".repeat(65))));
        byte[] bytes = sound().content(Layout.RECORDS);
        bytes[20] = (byte) 0xff;
        reject(Rule.JSON, "bytes that are no UTF-8", sound().put(Layout.RECORDS, bytes).sealed());
        reject(Rule.RECORD, "a list", sound().records(t -> "[]\n" + t));
        reject(Rule.RECORD, "a field too many", sound().records(t -> t.replaceFirst("\\{", "{\"extra\":1,")));
        reject(Rule.RECORD, "a field too few",
                sound().records(t -> t.replaceFirst("\"kind\":\"case\",", "")));
        reject(Rule.RECORD, "a time before 1970", sound().records(t -> t.replaceFirst("\"at\":", "\"at\":-")));
        reject(Rule.RECORD, "a time after the year 9999", sound().records(record(CASE, madeAt(LAST + 1)), A_PAPER));
        reject(Rule.RECORD, "a code of another kind", sound().records(t -> t.replaceFirst("K-2", "T-2")));
        reject(Rule.RECORD, "no code", sound().records(t -> t.replaceFirst("K-22222222", "K-1")));
        reject(Rule.RECORD, "a parent that is no hash",
                sound().records(t -> t.replaceFirst("\"parents\":\\[\\]", "\"parents\":[1]")));
        reject(Rule.RECORD, "a text where a truth should be",
                sound().records(t -> t.replaceFirst("\"deleted\":false", "\"deleted\":\"false\"")));
    }

    private static Revision madeAt(long millis) {
        return Forge.earlier(CASE, TITLED, TITLED.at().toEpochMilli() - millis);
    }

    private void records() {
        reject(Rule.RECORD_ORDER, "out of order", sound().records(A_PAPER, A_CASE));
        reject(Rule.RECORD_ORDER, "the same twice", sound().records(A_CASE, A_CASE, A_PAPER));
        reject(Rule.REVISION_HASH, "an altered word", sound().records(t -> t.replace("Morning", "Evening")));
        reject(Rule.REVISION_HASH, "another time", sound().records(t -> t.replaceFirst("\"at\":1", "\"at\":2")));
        reject(Rule.REVISION_HASH, "another origin",
                sound().records(t -> t.replaceFirst("(\"origin\":\")a", "$1b")));
        Revision second = after(CASE, List.of(TITLED.hash()), Content.of(Field.TITLE, "Evening search"));
        reject(Rule.REVISION_ORDER, "a child before its parent",
                sound().records(record(CASE, second, TITLED), A_PAPER));
        reject(Rule.REVISION_ORDER, "a parent that is not there", sound().records(record(CASE, second), A_PAPER));
        reject(Rule.REVISION_ORDER, "revisions that come from each other", sound().records(t -> t.replaceFirst(
                "\"parents\":\\[\\]", "\"parents\":[\"" + TITLED.hash().hex() + "\"]")));
        reject(Rule.REVISION_ORDER, "a revision twice", sound().records(record(CASE, TITLED, TITLED), A_PAPER));
        reject(Rule.TOO_MANY_ENTRIES, "20,001 revisions of a record", sound().records(
                BundleRecord.of(CASE, TITLED.hash(), Collections.nCopies(20_001, TITLED)), A_PAPER));
        reject(Rule.REVISION_ORDER, "a current state that is none of them",
                sound().records(BundleRecord.of(CASE, second.hash(), List.of(TITLED)), A_PAPER));
        reject(Rule.REVISION_ORDER, "a current state that another follows",
                sound().records(BundleRecord.of(CASE, TITLED.hash(), List.of(TITLED, second)), A_PAPER));
        reject(Rule.REVISION_ORDER, "no revision",
                sound().records(BundleRecord.of(CASE, TITLED.hash(), List.of()), A_PAPER));
        reject(Rule.CASE_MISSING, "a paper without its case", sound().records(A_PAPER));
        reject(Rule.MEDIA_MISSING, "a paper without its file", sound().remove(MEDIA).sealed());
        byte[] other = "another".getBytes(UTF_8);
        String[] media = Stream.of(MEDIA, Layout.media(Digests.of(other))).sorted().toArray(String[]::new);
        reject(Rule.MEDIA_UNUSED, "a file that no record names", sound().remove(MEDIA).remove(Layout.PADDING)
                .put(media[0], media[0].equals(MEDIA) ? FILE : other)
                .put(media[1], media[1].equals(MEDIA) ? FILE : other).put(Layout.PADDING, new byte[0]).sealed());
        reject(Rule.CUSTODY, "of a record that is not there",
                sound().put(Layout.CUSTODY, Forge.custody(new Id("9".repeat(32))).bytes()).sealed());
        reject(Rule.CUSTODY, "a link of number zero",
                sound().text(Layout.CUSTODY, t -> t.replace("\"number\":1", "\"number\":0")).sealed());
        reject(Rule.CUSTODY, "an event with spaces",
                sound().text(Layout.CUSTODY, t -> t.replace("created", "made up")).sealed());
        reject(Rule.CUSTODY, "a detail", sound().text(Layout.CUSTODY, t -> t.replaceFirst("\\{", "{\"detail\":\"\","))
                .sealed());
    }

    private void sender() {
        String proof = "A".repeat(43) + "=";
        reject(Rule.AUTH, "under a passphrase", sound().insert(4, Layout.AUTH, proofs(proof)));
        reject(Rule.AUTH, "without a proof", named(1).insert(4, Layout.AUTH, proofs()));
        reject(Rule.AUTH, "a proof too few", named(2).insert(4, Layout.AUTH, proofs(proof)));
        reject(Rule.AUTH, "a proof too many", named(1).insert(4, Layout.AUTH, proofs(proof, proof)));
        reject(Rule.AUTH, "a proof too short", named(1).insert(4, Layout.AUTH, proofs("A".repeat(40))));
        reject(Rule.AUTH, "no base64", named(1).insert(4, Layout.AUTH, proofs("?".repeat(44))));
        reject(Rule.AUTH, "base64 written in another way",
                named(1).insert(4, Layout.AUTH, proofs("A".repeat(42) + "B=")));
        for (String json : List.of("{}", "hello", "[]", "", "{\"proofs\":7}", "{\"proofs\":[7]}",
                "{\"proofs\":[\"" + proof + "\"],\"from\":\"me\"}", "{\"proofs\":[],\"proofs\":[]}")) {
            reject(Rule.AUTH, "such a file: " + json, named(1).insert(4, Layout.AUTH, json.getBytes(UTF_8)));
        }
        reject(Rule.ENTRY_SIZE, "proofs above 64 KiB",
                named(1).insert(4, Layout.AUTH, new byte[Layout.LARGEST_TAG + 1]));
    }

    private static byte[] proofs(String... proofs) {
        return Stream.of(proofs).map(p -> "\"" + p + "\"").collect(Collectors.joining(",", "{\"proofs\":[", "]}\n"))
                .getBytes(UTF_8);
    }

    /** A bundle that names recipients. */
    private static Forge named(int recipients) {
        String lines = "Rowan-Salt: " + "0".repeat(32) + "\n"
                + ("Rowan-Recipient: " + "0".repeat(64) + "\n").repeat(recipients);
        return sound().text(Layout.BAG_INFO, t -> t + lines).tagged();
    }

    private void signature() {
        String signed = new String(signed().text(), UTF_8);
        rejectSignature("no comment", signed.substring(signed.indexOf('\n') + 1));
        rejectSignature("another trusted comment", signed.replace("trusted comment: rowan bundle\n",
                "trusted comment: rowan bundles\n"));
        rejectSignature("a signature that is not prehashed", signed.replace("\nRU", "\nRW"));
        rejectSignature("a signature too short", signed.replaceFirst("\nRU....", "\nRU"));
        rejectSignature("no base64", signed.replaceFirst("\nRU.", "\nRU?"));
        rejectSignature("a fifth line", signed + "\n");
        rejectSignature("no last line end", signed.strip());
        rejectSignature("nothing", "");
        rejectSignature("a comment with a control character", signed.replaceFirst("rowan", "ro\u001bwan"));
        rejectSignature("a comment without end", signed.replaceFirst("rowan", "r".repeat(1001)));
        byte[] bytes = signed().text();
        bytes[3] = (byte) 0xff;
        reject(Rule.SIGNATURE, "bytes that are no UTF-8", sound().insert(4, Layout.SIGNATURE, bytes));
        reject(Rule.ORDER, "proofs after the signature",
                named(1).insert(4, Layout.SIGNATURE, signed().text()).insert(5, Layout.AUTH, proofs()));
    }

    private static Minisig signed() {
        try (SecretBytes secret = new SecretBytes(new byte[32])) {
            return Minisig.of(new byte[8], secret, FILE);
        }
    }

    private void rejectSignature(String how, String text) {
        reject(Rule.SIGNATURE, how, sound().insert(4, Layout.SIGNATURE, text.getBytes(UTF_8)));
    }

    private List<Broken> all() {
        all.clear();
        sender();
        signature();
        tar();
        entries();
        bag();
        json();
        records();
        return all;
    }

    @TestFactory
    Stream<DynamicTest> aBundleThatBreaksARuleIsRejectedByItsName() {
        return all().stream().map(b -> dynamicTest(b.rule().word() + ": " + b.how(), () -> {
            Problem problem = assertThrows(Problem.class, () -> Forge.read(b.tar(), NOBODY));
            assertEquals(Problem.Kind.BUNDLE_REJECTED, problem.kind());
            assertEquals(List.of(b.rule().word()), problem.arguments());
        }));
    }

    @Test
    void everyRuleIsBrokenAtLeastOnce() {
        Set<Rule> broken = all().stream().map(Broken::rule).collect(Collectors.toCollection(
                () -> EnumSet.noneOf(Rule.class)));
        // these two have tests of their own
        broken.addAll(Set.of(Rule.CHANGED, Rule.LINE_LENGTH));
        assertEquals(EnumSet.allOf(Rule.class), broken);
    }

    @Test
    void aSoundBundleIsRead() {
        assertDoesNotThrow(() -> sound().read(NOBODY));
    }

    @Test
    void whatAReaderWouldRejectDoesNotFit() {
        assertTrue(RecordLine.fits(20_000, FILE));
        assertFalse(RecordLine.fits(20_001, FILE));
    }

    @Test
    void theLastMomentOfTheYear9999IsRead() {
        assertDoesNotThrow(() -> sound().records(record(CASE, madeAt(LAST)), A_PAPER).read(NOBODY));
    }

    @Test
    void unknownLabelsInTheDescriptionAreTaken() {
        assertDoesNotThrow(() -> sound().text(Layout.BAG_INFO, t -> t + "Later-Label: something\n").tagged()
                .read(NOBODY));
    }

    @Test
    void aNewerVersionIsSaidToBeOne() {
        Forge newer = sound().text(Layout.BAG_INFO, t -> t.replace("Rowan-Bundle: 1", "Rowan-Bundle: 2")).tagged();
        assertEquals(Problem.Kind.BUNDLE_NEWER,
                assertThrows(Problem.class, () -> newer.read(NOBODY)).kind());
    }

    @Test
    void aLineLongerThanTheFormatAllowsIsNotReadToItsEnd() {
        Lines lines = new Lines(new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                Arrays.fill(to, offset, offset + length, (byte) 'a');
                return length;
            }
        });
        assertEquals(List.of("line-length"), assertThrows(Problem.class, lines::next).arguments());
    }

    @Test
    void alteredBytesOfASoundBundleAreNoticedWhereverTheyAre() throws IOException {
        byte[] tar = sound().tar();
        for (int i = 0; i < tar.length; i += 13) {
            byte[] altered = tar.clone();
            altered[i] ^= 1;
            assertThrows(IOException.class, () -> Forge.read(altered, NOBODY), "byte " + i);
        }
    }
}
