package org.rowan.casebook.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

/** The words of the schema and the tables say the same, and what version 1 wrote is read for ever. */
class SchemaTest {
    private static final Path SCHEMA = Path.of("src/spec/schema.md");
    private static final Path CHANGES = Path.of("src/test/resources/org/rowan/casebook/store/changes-1.jsonl");

    private PlainCompartment compartment;
    private Casebook casebook;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @Test
    void everyTableAndEveryColumnIsDescribed() throws IOException {
        String schema = Files.readString(SCHEMA);
        List<String> names = compartment.read(c -> Sql.list(c, r -> r.getString(1), """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'
                UNION SELECT p.name FROM sqlite_schema s, pragma_table_xinfo(s.name) p
                WHERE s.type = 'table' AND s.name NOT LIKE 'search_%' AND p.hidden <> 1"""));
        assertTrue(names.size() > 40);
        for (String name : names) {
            assertTrue(schema.contains("`" + name + "`"), name);
        }
    }

    @ParameterizedTest
    @MethodSource("org.rowan.casebook.store.ChangeSetTest#steps")
    void everyStepOfAChangeSetIsDescribed(Step step) throws IOException {
        String json = new String(ChangeSet.bytes(List.of(step)), StandardCharsets.UTF_8);
        String name = json.replaceAll(".*\"do\":\"([a-z-]+)\".*", "$1");
        assertTrue(Files.readString(SCHEMA).contains("`" + name + "`"), name);
    }

    @Test
    void theStatementsForStockToolsReadWhatIsThere() throws IOException {
        Entry aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        Entry testimony = casebook.records().add(Kind.TESTIMONY,
                Content.of(Field.CASE, aCase.id().text(), Field.TRANSCRIPT, "They came at six."));
        List<String> statements = statements().map(s -> s.replace("K-7QF3T2MW", aCase.code().text())
                .replace("T-7QF3T2MW", testimony.code().text())).toList();
        assertEquals(5, statements.size());
        List<Integer> rows = List.of(1, 1, 1, 1, 0);
        for (int i = 0; i < 5; i++) {
            String sql = statements.get(i);
            assertEquals(rows.get(i), compartment.read(c -> Sql.list(c, r -> 1, sql)).size(), sql);
        }
    }

    @Test
    void changesThatVersion1WroteAreCarriedOutForEver() throws IOException {
        for (String line : Files.readAllLines(CHANGES)) {
            compartment.save(line.getBytes(StandardCharsets.UTF_8));
        }
        Id note = new Id("00000000000000000000000000000002");
        assertEquals("Asked. ўё", casebook.records().get(note).content().text(Field.TEXT));
        assertEquals("typed", casebook.drafts().of(note).orElseThrow().text(Field.TEXT));
        assertEquals(2, casebook.history().of(note).size());
        assertEquals("Old desk", casebook.history().author(casebook.history().of(note).getFirst()));
        Entry document = casebook.records().all(Kind.DOCUMENT).getFirst();
        assertEquals(new Hash("9".repeat(64)).hex(), document.content().text(Field.SHA256));
        assertEquals("contents", casebook.search().find("letter", 5).getFirst().field());
        assertEquals("1", casebook.settings().get("theme", ""));
        assertEquals(List.of("North desk"), casebook.contacts().list().stream().map(c -> c.name()).toList());
        assertEquals(7, casebook.sync().highestCounter("ab cd"));
        assertEquals(List.of(new Id("00000000000000000000000000000004")),
                casebook.records().trashed().stream().map(Entry::id).toList());
        assertEquals(List.of(), casebook.custody().verify());
        assertEquals(List.of(), casebook.findings());
    }

    private static Stream<String> statements() throws IOException {
        String schema = Files.readString(SCHEMA);
        int from = schema.indexOf("```sql") + 6;
        String block = schema.substring(from, schema.indexOf("```", from)).replaceAll("(?m)^--.*$", "");
        return Stream.of(block.split(";")).map(String::strip).filter(s -> !s.isEmpty());
    }
}
