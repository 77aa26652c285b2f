package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Content;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Progress;
import org.rowan.model.Revision;
import org.rowan.model.Value;

class BundleFormatTest {
    private final BundleRecord aCase = Forge.record(Forge.CASE, Forge.first(Forge.CASE, everyKindOfValue()));
    private final BundleRecord aPaper = Forge.record(Forge.PAPER, Forge.first(Forge.PAPER, Forge.paper()));

    private static Content everyKindOfValue() {
        TreeMap<String, Value> group = new TreeMap<>();
        group.put("deep", new Value.Many(List.of(new Value.Nothing(), new Value.Whole(-7), new Value.Flag(true))));
        return Content.of("title", "Мартовский обыск \u2013 \uD83D\uDCC4 \"quoted\"\n")
                .with("a field of another program", new Value.Group(group));
    }

    private byte[] written(byte[] file) throws IOException {
        Payload.Media media = new Payload.Media(Digests.of(file), file.length, () -> new ByteArrayInputStream(file));
        Payload payload = new Payload(to -> to.write(Forge.lines(aCase, aPaper)),
                to -> to.write(Forge.custody(Forge.CASE.id()).bytes()), List.of(media));
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        BundleWriter.write(tar, payload, new Label(new Id("c".repeat(32)), 7, Optional.empty(),
                List.of("age1a", "age1b")), Proving.NONE, Progress.NONE);
        return tar.toByteArray();
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<Object> read = new ArrayList<>();
        Forge.read(written(Forge.FILE), new BundleVisitor() {
            @Override
            public void bag(BagInfo info, Hash tagManifest) {
                assertEquals(7, info.counter());
                assertTrue(info.names("age1b"));
                assertTrue(!info.names("age1c"));
                assertEquals(2, info.recipients().size());
            }

            @Override
            public void record(BundleRecord record) {
                read.add(record);
            }

            @Override
            public void custody(CustodyLine line) {
                read.add(line);
            }

            @Override
            public void media(Hash sha256, long bytes, InputStream content) throws IOException {
                assertArrayEquals(Forge.FILE, content.readAllBytes());
                read.add(sha256);
            }
        });
        assertEquals(List.of(aCase, aPaper, Forge.custody(Forge.CASE.id()), Digests.of(Forge.FILE)), read);
    }

    @Test
    void fieldsOfOtherProgramsSurviveTheRoundTrip() throws IOException {
        Forge.read(written(Forge.FILE), new BundleVisitor() {
            @Override
            public void record(BundleRecord record) {
                Revision revision = record.currentRevision();
                assertTrue(record.kind().equals("document") || revision.content().equals(everyKindOfValue()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 511, 512, 513, 60_000, 70_000, 200_000, 1_000_000})
    void theLengthTellsLittle(int bytes) throws IOException {
        byte[] tar = written("x".repeat(bytes).getBytes(UTF_8));
        assertEquals(Padme.padded(tar.length), tar.length);
        assertTrue(tar.length <= Math.max(Padme.SMALLEST, 2.0 * (bytes + 12_000)), tar.length + " for " + bytes);
    }

    @Test
    void smallLengthsBecomePowersOfTwoAndLargeOnesAreRoundedAsPadmeSays() {
        assertEquals(65_536, Padme.padded(1));
        assertEquals(65_536, Padme.padded(65_536));
        assertEquals(131_072, Padme.padded(65_537));
        assertEquals(1_048_576, Padme.padded(1_000_000));
        assertEquals(16_777_216, Padme.padded(16_777_216));
        assertEquals(17_301_504, Padme.padded(16_777_217));
        assertEquals(1_006_632_960, Padme.padded(1_000_000_000));
    }

    @Test
    void onlyEntriesOfEightGigabytesAndMoreNeedAnExtendedHeader() {
        assertEquals(512 + 1024, TarWriter.room(1000));
        assertEquals((1L << 33) - 512 + 512, TarWriter.room((1L << 33) - 512));
        assertEquals((1L << 33) + 3 * 512, TarWriter.room(1L << 33));
        assertEquals("19 size=8589934592\n", new String(TarHeader.extension(1L << 33), UTF_8));
        assertEquals("20 size=12345678901\n", new String(TarHeader.extension(12_345_678_901L), UTF_8));
    }

    @Test
    void nothingInTheBagTellsWhenOrWhereOrWhoItWasMadeFor() throws IOException {
        String tar = new String(written(Forge.FILE), UTF_8);
        assertTrue(!tar.contains("age1a"));
        assertTrue(tar.contains("00000000000\0"));
        String[] labels = tar.lines().filter(l -> l.startsWith("Rowan-") || l.startsWith("Payload-"))
                .map(l -> l.substring(0, l.indexOf(':'))).distinct().toArray(String[]::new);
        assertArrayEquals(new String[] {"Rowan-Bundle", "Rowan-Bundle-Id", "Rowan-Counter", "Rowan-Salt",
            "Rowan-Recipient"}, labels);
    }
}
