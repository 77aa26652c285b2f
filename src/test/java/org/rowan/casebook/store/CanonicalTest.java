package org.rowan.casebook.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Revision;
import org.rowan.model.Value;

class CanonicalTest {
    private static final Id AUTHOR = new Id("00000000000000000000000000000001");
    private static final Head HEAD = new Head(new Id("00000000000000000000000000000002"), Kind.NOTE,
            new Code("N-22222222"), AUTHOR);

    @Test
    void namesAreSortedByTheirUtf16UnitsAndTextIsEscapedOnlyWhereItMust() throws MalformedJson {
        String json = "{ \"\\u20ac\":\"Euro\",\"\\r\":1, "
                + "\"\\ud83d\\ude00\":true,\"\\ufb33\":null,\"1\":[-5, \"\\u000F/\\\"\\u007f\"]}";
        assertEquals("{\"\\r\":1,\"1\":[-5,\"\\u000f/\\\"\u007f\"],"
                + "\"\u20ac\":\"Euro\",\"\uD83D\uDE00\":true,\"\uFB33\":null}",
                new String(Canonical.bytes(read(json)), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNotKnownSurvives() throws MalformedJson {
        String json = "{\"future\":{\"deep\":[1,{\"a\":false}],\"none\":null},\"title\":\"t\"}";
        assertEquals(json, Canonical.text(Canonical.content(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "1.5", "1e3", "9223372036854775808", "{\"a\":1,\"a\":2}", "[1,]", "{} {}", "NaN",
            "'a'", "// c\n1", "\"\\ud800\"", "{\"\\udc00\":1}", "01", "\"\u0001\"", "tru"})
    void whatTheFormatDoesNotAllowIsRefused(String json) {
        assertThrows(MalformedJson.class, () -> read(json));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThrows(MalformedJson.class, () -> Canonical.value(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}));
    }

    @Test
    void depthHasALimit() throws MalformedJson {
        read("[".repeat(60) + "]".repeat(60));
        assertThrows(MalformedJson.class, () -> read("[".repeat(100_000)));
        assertThrows(MalformedJson.class, () -> Canonical.content("{\"a\":".repeat(100_000)));
    }

    @Test
    void theNumberOfValuesHasALimit() throws MalformedJson {
        read("[" + "1,".repeat(1_900_000) + "1]");
        assertThrows(MalformedJson.class, () -> read("[" + "1,".repeat(2_000_000) + "1]"));
    }

    @Test
    void whatWeWroteOurselvesIsReadHoweverLong() throws MalformedJson {
        Content content = Content.of("n".repeat(100_000), "t");
        assertEquals(content, Canonical.content(Canonical.text(content)));
        assertThrows(MalformedJson.class, () -> read(Canonical.text(content)));
    }

    @Test
    void aMessageNeverQuotesTheText() {
        MalformedJson e = assertThrows(MalformedJson.class, () -> read("{\"secret\" secret}"));
        assertTrue(!e.getMessage().contains("secret") && e.getCause() == null);
    }

    @Test
    void theExampleOfTheSchemaHasItsHash() throws IOException {
        Revision revision = revision(List.of(), "Ask again.");
        String schema = Files.readString(Path.of("src/spec/schema.md"));
        String canonical = new String(Canonical.revision(HEAD, revision), StandardCharsets.UTF_8);
        assertTrue(schema.contains("\n" + canonical + "\n"));
        assertTrue(schema.contains("`" + Canonical.hash(HEAD, revision) + "`"));
    }

    @Test
    void theHashCoversEverything() {
        Revision one = revision(List.of(), "Ask again.");
        Hash hash = Canonical.hash(HEAD, one);
        Hash parent = Canonical.sha256(new byte[1]);
        assertNotEquals(hash, Canonical.hash(HEAD, revision(List.of(), "Ask again")));
        assertNotEquals(hash, Canonical.hash(HEAD, revision(List.of(parent), "Ask again.")));
        assertNotEquals(hash, Canonical.hash(HEAD, new Revision(hash, HEAD.id(), List.of(), Id.random(), one.at(),
                false, one.content())));
        assertNotEquals(hash, Canonical.hash(HEAD, new Revision(hash, HEAD.id(), List.of(), AUTHOR,
                one.at().plusMillis(1), false, one.content())));
        assertNotEquals(hash, Canonical.hash(HEAD, new Revision(hash, HEAD.id(), List.of(), AUTHOR, one.at(), true,
                one.content())));
        assertNotEquals(hash, Canonical.hash(new Head(HEAD.id(), Kind.CASE, HEAD.code(), AUTHOR), one));
        assertNotEquals(hash, Canonical.hash(new Head(HEAD.id(), Kind.NOTE, new Code("N-33333333"), AUTHOR), one));
        assertNotEquals(hash, Canonical.hash(new Head(HEAD.id(), Kind.NOTE, HEAD.code(), Id.random()), one));
    }

    @Test
    void parentsAreSortedWhateverTheirOrder() {
        Hash a = Canonical.sha256(new byte[1]);
        Hash b = Canonical.sha256(new byte[2]);
        assertArrayEquals(Canonical.revision(HEAD, revision(List.of(a, b), "x")),
                Canonical.revision(HEAD, revision(List.of(b, a), "x")));
    }

    private static Revision revision(List<Hash> parents, String text) {
        return new Revision(new Hash("0".repeat(64)), HEAD.id(), parents, AUTHOR,
                Instant.ofEpochMilli(1_700_000_000_123L), false, Content.of(Field.TEXT, text));
    }

    private static Value read(String json) throws MalformedJson {
        return Canonical.value(json.getBytes(StandardCharsets.UTF_8));
    }
}
