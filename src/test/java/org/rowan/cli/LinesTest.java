package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Lines lines = new Lines(new PrintStream(written, true, StandardCharsets.UTF_8));

    private String line(String text) throws IOException {
        written.reset();
        lines.line(json -> json.writeStringField("t", text));
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesOneObjectALineInEveryScript() throws IOException {
        assertEquals("{\"t\":\"Кудзін ქ \\\"x\\\"\\n\"}\n", line("Кудзін ქ \"x\"\n"));
    }

    @Test
    void aHostileTextCanNotSteerTheTerminal() throws IOException {
        assertEquals("{\"t\":\"\\u001B[31m\\u009b\\u202e\\u2028\\u007F\"}\n", line("\u001b[31m\u009b\u202e\u2028\u007f"));
    }

    @Test
    void joinersThatLanguagesNeedStay() throws IOException {
        assertEquals("{\"t\":\"a\u200cb\u200dc\"}\n", line("a\u200cb\u200dc"));
    }

    @Test
    void aLineThatFailsIsNotWrittenInPart() {
        assertThrows(IOException.class, () -> lines.line(json -> {
            json.writeStringField("t", "half");
            throw new IOException("stop");
        }));
        assertEquals(0, written.size());
    }

    @Test
    void wordsCanNotSteerTheTerminalEither() {
        assertEquals("a\ufffd[2Jb\nc", Words.harmless("a\u001b[2Jb\nc"));
    }
}
