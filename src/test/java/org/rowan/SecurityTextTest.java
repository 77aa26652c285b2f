package org.rowan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md and README.md claim is shown by tests that exist. */
class SecurityTextTest {
    private static final Path TESTS = Path.of("src/test/java/org/rowan");
    private static final Path SECURITY = Path.of("SECURITY.md");
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)*(?:[A-Z]\\w*Test|\\*))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");
    private static final Pattern CLAIMS =
            Pattern.compile("(?m)^\\| what holds \\| shown by \\|\\n\\|---\\|---\\|\\n((?:\\|.*\\|\\n)+)");

    private static List<String> found(Pattern pattern, Path text) throws IOException {
        return pattern.matcher(Files.readString(text)).results().map(r -> r.group(r.groupCount())).toList();
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        List<String> names = found(NAMED, SECURITY);
        assertTrue(names.size() > 20, "SECURITY.md names its tests in backticks: " + names);
        assertAll(names.stream().map(name -> () -> assertTrue(exists(name), name)));
    }

    private static boolean exists(String name) {
        Path file = TESTS.resolve(name.replace('.', '/'));
        return name.endsWith(".*") ? Files.isDirectory(file.getParent())
                : Files.isRegularFile(file.resolveSibling(file.getFileName() + ".java"));
    }

    @Test
    void everyClaimNamesItsTest() throws IOException {
        List<String> claims = found(CLAIMS, SECURITY).getFirst().lines().toList();
        assertTrue(claims.size() > 10, "the table of claims is there");
        assertAll(claims.stream().map(claim -> () -> assertTrue(NAMED.matcher(claim).find(), claim)));
    }

    @Test
    void everyLinkLeadsToAFileOfTheProject() throws IOException {
        assertAll(Stream.concat(found(LINK, SECURITY).stream(), found(LINK, Path.of("README.md")).stream())
                .map(link -> () -> assertTrue(Files.exists(Path.of(link)), link)));
    }
}
