package org.rowan.bundle.format;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rowan.model.Content;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** Every rejection that the specification names has its vector, and the list of them is true. */
class VectorsTest {
    private static final Path TEXT = Path.of("src/spec/bundle-vectors.md");
    private static final Path TESTS = Path.of("src/test/java/org/rowan");
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*Test)\\.(\\w+)`");

    /** The lines of the first table as they must stand. */
    private static List<String> table() {
        Map<Rule, List<String>> ways = new EnumMap<>(Rule.class);
        RejectionTest.all().forEach(b -> ways.computeIfAbsent(b.rule(), r -> new ArrayList<>()).add(b.how()));
        return ways.entrySet().stream().map(w -> "| `" + w.getKey().word() + "` | "
                + String.join("; ", w.getValue()).replace("|", "\\|") + " |").toList();
    }

    @Test
    void theTableListsEveryVectorOfEveryRule() throws IOException {
        assertEquals(String.join("\n", table()), Files.readAllLines(TEXT).stream().filter(l -> l.startsWith("| `"))
                .filter(l -> !NAMED.matcher(l).find()).collect(Collectors.joining("\n")));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        List<MatchResult> named = NAMED.matcher(Files.readString(TEXT)).results().toList();
        assertTrue(named.size() > 30, "tests are named");
        assertAll(named.stream().map(n -> () -> assertTrue(
                Files.readString(TESTS.resolve(n.group(1).replace('.', '/') + ".java")).contains("void " + n.group(2) + "("),
                n.group())));
    }

    @Test
    void aMillionRecordsAndOneAreTooMany() throws Problem {
        Contents contents = new Contents();
        Revision only = Forge.first(Forge.CASE, Content.EMPTY);
        for (int i = 0; i < Contents.MOST_RECORDS; i++) {
            contents.record(numbered(i, only));
        }
        Problem problem = assertThrows(Problem.class, () -> contents.record(numbered(Contents.MOST_RECORDS, only)));
        assertEquals(List.of("too-many-entries"), problem.arguments());
    }

    private static BundleRecord numbered(int number, Revision only) {
        Head head = new Head(new Id("%032x".formatted(number)), "place", Forge.CASE.code(), Forge.CASE.origin());
        return Forge.record(head, only);
    }
}
