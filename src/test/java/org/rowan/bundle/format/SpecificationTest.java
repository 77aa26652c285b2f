package org.rowan.bundle.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.MalformedJson;
import org.rowan.model.Value;

/** The specification and the program say the same. */
class SpecificationTest {
    private static final Path FOLDER = Path.of("src/spec");

    private static String text() throws IOException {
        return Files.readString(FOLDER.resolve("bundle-format.md"));
    }

    @Test
    void theSpecificationListsExactlyTheRulesOfTheProgram() throws IOException {
        String text = text();
        String section = text.substring(text.indexOf("## 10 "), text.indexOf("## 11 "));
        TreeSet<String> listed = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(section).results()
                .map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Stream.of(Rule.values()).map(Rule::word).collect(Collectors.toCollection(TreeSet::new)), listed);
    }

    @Test
    void theExampleOfARecordIsRead() throws IOException {
        String line = text().lines().filter(l -> l.startsWith("{\"code\"")).findFirst().orElseThrow();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        BundleRecord record = RecordLine.parse(bytes);
        assertEquals("note", record.kind());
        assertArrayEquals((line + "\n").getBytes(StandardCharsets.UTF_8), RecordLine.bytes(record));
    }

    @Test
    void theSchemasNameTheFieldsThatAreWritten() throws IOException, MalformedJson {
        assertEquals(written(Forge.lines(Forge.record(Forge.CASE, Forge.first(Forge.CASE, Forge.paper())))),
                required("bundle-record.schema.json"));
        assertEquals(written(Forge.custody(Forge.CASE.id()).bytes()), required("bundle-custody.schema.json"));
        assertEquals(written(new Evidence(List.of(new byte[Evidence.PROOF_LENGTH]), Optional.empty(), new byte[0])
                .auth().orElseThrow()), required("bundle-auth.schema.json"));
    }

    private static List<String> written(byte[] line) throws MalformedJson {
        return List.copyOf(assertInstanceOf(Value.Group.class, Canonical.value(line)).fields().keySet());
    }

    private static List<String> required(String schema) throws IOException, MalformedJson {
        Value value = Canonical.value(Files.readAllBytes(FOLDER.resolve("schema").resolve(schema)));
        return ((Value.Many) ((Value.Group) value).fields().get("required")).values().stream()
                .map(v -> ((Value.Text) v).text()).toList();
    }

    @Test
    void theLimitsInTheTextAreThoseOfTheProgram() throws IOException {
        String text = text();
        for (String limit : List.of("%,d files".formatted(Layout.MOST_MEDIA),
                "%,d records".formatted(Contents.MOST_RECORDS),
                "work factor %d".formatted(AgeRecipient.Passphrase.WORK_FACTOR),
                "%,d revisions".formatted(Layout.MOST_REVISIONS),
                "a tag file above %d KiB".formatted(Layout.LARGEST_TAG / 1024),
                "a manifest above %d MiB".formatted(Layout.LARGEST_MANIFEST >> 20),
                "a line above %d MiB".formatted(Layout.LONGEST_LINE >> 20),
                "%,d becomes %,d".formatted(65_537, Padme.padded(65_537)),
                "at least %,d".formatted(Padme.SMALLEST))) {
            assertEquals(List.of(limit), Pattern.compile(Pattern.quote(limit)).matcher(text.replaceAll("\\s+", " "))
                    .results().map(MatchResult::group).distinct().toList());
        }
    }
}
