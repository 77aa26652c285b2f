package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;

class FilePassphrasesTest {
    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNext(String expected, Passphrases from) throws IOException {
        try (SecretChars next = from.existing("cli.ask.current")) {
            assertArrayEquals(expected.toCharArray(), next.with(char[]::clone));
        }
    }

    private static void assertRefused(byte[] bytes) {
        FilePassphrases passphrases = new FilePassphrases(new ByteArrayInputStream(bytes));
        Problem problem = assertThrows(Problem.class, () -> passphrases.fresh("cli.ask.new"));
        assertEquals(Problem.Kind.PASSPHRASE_FILE, problem.kind());
    }

    @Test
    void takesOneLineAfterAnotherInAnyScript() throws IOException {
        FilePassphrases passphrases = new FilePassphrases(file("plum tree\nсливовое дерево\nქლიავი 🌳"));
        assertNext("plum tree", passphrases);
        assertNext("сливовое дерево", passphrases);
        assertNext("ქლიავი 🌳", passphrases);
    }

    @Test
    void removesTheLineEndAndNothingElse() throws IOException {
        FilePassphrases passphrases = new FilePassphrases(file(" a b \t\r\n\nr\rr\n"));
        assertNext(" a b \t", passphrases);
        assertNext("", passphrases);
        assertNext("r\rr", passphrases);
    }

    @Test
    void leavesWhatFollowsForTheCommand() throws IOException {
        InputStream in = file("plum tree\nwhat happened\nthen");
        assertNext("plum tree", new FilePassphrases(in));
        assertEquals("what happened\nthen", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void refusesTooFewLines() throws IOException {
        FilePassphrases passphrases = new FilePassphrases(file("one\n"));
        assertNext("one", passphrases);
        assertEquals(Problem.Kind.PASSPHRASE_FILE,
                assertThrows(Problem.class, () -> passphrases.existing("cli.ask.current")).kind());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertRefused(new byte[] {'a', (byte) 0xff, '\n'});
        assertRefused(new byte[] {'a', (byte) 0xd0});
        assertRefused(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
    }

    @Test
    void refusesALineWithoutAnEnd() {
        assertRefused(new byte[(1 << 16) + 1]);
    }
}
