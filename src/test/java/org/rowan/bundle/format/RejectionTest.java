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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.rowan.model.Value;

/** Every rule of the bundle format, broken in every way that somebody thought of. */
class RejectionTest extends Breaking {
    private static final BundleVisitor NOBODY = new BundleVisitor() { };
    private static final String MEDIA = Layout.media(Digests.of(FILE));
    private static final Revision TITLED = first(CASE, Content.of(Field.TITLE, "Morning search"));
    private static final BundleRecord A_CASE = record(CASE, TITLED);
    private static final BundleRecord A_PAPER = record(PAPER, first(PAPER, Forge.paper()));

    private static final long LAST = Instant.parse("+10000-01-01T00:00:00Z").toEpochMilli() - 1;

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
            reject(Rule.TAR_TYPE, "type " + (type == 0 ? "NUL" : type), bagit(header("bundle/bagit.txt", type)));
        }
        reject(Rule.TAR_TYPE, "an extended header with something else in it",
                extended("20 path=/etc/passwd\n".getBytes(US_ASCII)));
        reject(Rule.TAR_HEADER, "an extended header for a small entry", extended(TarHeader.extension(1_234_567_890)));
        reject(Rule.TAR_HEADER, "an extended header of another name",
                extended("bundle/other", TarHeader.extension(10_737_418_240L)));
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
        return extended("bundle/pax", says);
    }

    private static Forge extended(String name, byte[] says) {
        byte[] header = TarHeader.of(name, says.length, TarHeader.EXTENDED);
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
        String one = "Rowan-Received: " + "1".repeat(32) + " " + "a".repeat(64) + "\n";
        String other = "Rowan-Received: " + "2".repeat(32) + " " + "a".repeat(64) + "\n";
        reject(Rule.BAG_INFO, "two receipts asked for", sound().text(Layout.BAG_INFO,
                t -> t + ("Rowan-Receipt: " + "a".repeat(64) + "\n").repeat(2)).tagged());
        reject(Rule.BAG_INFO, "a receipt asked for by less than 32 bytes", sound().text(Layout.BAG_INFO,
                t -> t + "Rowan-Receipt: " + "a".repeat(63) + "\n").tagged());
        reject(Rule.BAG_INFO, "a receipt without its word", sound().text(Layout.BAG_INFO,
                t -> t + "Rowan-Received: " + "1".repeat(32) + "\n").tagged());
        reject(Rule.BAG_INFO, "receipts not sorted", sound().text(Layout.BAG_INFO, t -> t + other + one).tagged());
        reject(Rule.BAG_INFO, "two receipts of one bundle",
                sound().text(Layout.BAG_INFO, t -> t + one + one.replace("aaaa", "bbbb")).tagged());
        reject(Rule.BAG_INFO, "too many receipts", sound().text(Layout.BAG_INFO, t -> t + IntStream.range(0, 257)
                .mapToObj(i -> "Rowan-Received: %032x ".formatted(i) + "a".repeat(64) + "\n")
                .collect(Collectors.joining())).tagged());
        reject(Rule.BAG_INFO, "a folded line", sound().text(Layout.BAG_INFO, t -> t + " more\n").tagged());
        reject(Rule.BAG_INFO, "recipients without a salt",
                sound().text(Layout.BAG_INFO, t -> t + "Rowan-Recipient: " + "0".repeat(64) + "\n").tagged());
        reject(Rule.BAG_INFO, "recipients not sorted", salted(recipient('2'), recipient('1')));
        reject(Rule.BAG_INFO, "a recipient twice", salted(recipient('1'), recipient('1')));
        reject(Rule.BAG_INFO, "a salt without recipients", salted());
        reject(Rule.BAG_INFO, "an author without a salt",
                sound().text(Layout.BAG_INFO, t -> t + "Rowan-Author: " + "a".repeat(32) + "\n").tagged());
        reject(Rule.BAG_INFO, "no line end", sound().text(Layout.BAG_INFO, String::strip).tagged());
        reject(Rule.BAG_INFO, "an author that is no id",
                sound().text(Layout.BAG_INFO, t -> t + "Rowan-Author: me\n").tagged());
        reject(Rule.BAG_INFO, "two authors",
                sound().text(Layout.BAG_INFO, t -> t + ("Rowan-Author: " + "a".repeat(32) + "\n").repeat(2)).tagged());
        reject(Rule.BAG_INFO, "a value of 1,001 characters",
                sound().text(Layout.BAG_INFO, t -> t + "Later: " + "a".repeat(1001) + "\n").tagged());
        for (String control : List.of("\u0007", "\u007f", "\u0085")) {
            reject(Rule.BAG_INFO, "the control character %04x".formatted((int) control.charAt(0)),
                    sound().text(Layout.BAG_INFO, t -> t + "Later: " + control + "\n").tagged());
        }
        reject(Rule.BAG_INFO, "a label of 62 letters",
                sound().text(Layout.BAG_INFO, t -> t + "L".repeat(62) + ": a\n").tagged());
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

    private static String recipient(char digit) {
        return "Rowan-Recipient: " + String.valueOf(digit).repeat(64) + "\n";
    }

    private static Forge salted(String... more) {
        return sound().text(Layout.BAG_INFO,
                t -> t + "Rowan-Salt: " + "b".repeat(32) + "\n" + String.join("", more)).tagged();
    }

    private static String custodyFirst(String manifest) {
        List<String> lines = manifest.lines().sorted(Comparator.comparing(l -> l.substring(66))).toList();
        return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    }

    static List<Broken> all() {
        RejectionTest test = new RejectionTest();
        test.tar();
        test.entries();
        test.bag();
        return Stream.of(test.broken(), new BrokenRecords().broken(), new BrokenSender().broken(),
                new BrokenBackup().broken())
                .flatMap(List::stream).toList();
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
    void aWriterKnowsALineThatNobodyTakes() {
        assertTrue(RecordLine.isTaken(Forge.lines(A_PAPER)));
        assertFalse(RecordLine.isTaken(Forge.lines(deep(60))));
        assertTrue(RecordLine.isTaken(Forge.lines(deep(59))));
        assertFalse(RecordLine.isTaken(Forge.lines(record(CASE, Forge.first(CASE, Content.EMPTY.with("many",
                new Value.Many(Collections.nCopies(1_000_000, new Value.Many(List.of())))))))));
    }

    private static BundleRecord deep(int levels) {
        Value value = new Value.Many(List.of());
        for (int i = 0; i < levels; i++) {
            value = new Value.Many(List.of(value));
        }
        return record(CASE, Forge.first(CASE, Content.EMPTY.with("deep", value)));
    }

    @Test
    void aCaseThatNamesACaseAndACaseThatNamesAFileAskForNothing() {
        String away = "8".repeat(32);
        assertDoesNotThrow(() -> sound().records(record(CASE, Forge.first(CASE,
                Content.of(Field.CASE, away, Field.SHA256, away + away))), A_PAPER).read(NOBODY));
    }

    @Test
    void theLastMomentOfTheYear9999IsRead() {
        assertDoesNotThrow(() -> sound().records(record(CASE, BrokenRecords.madeAt(LAST)), A_PAPER).read(NOBODY));
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
