package org.rowan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.casebook.Casebooks;
import org.rowan.text.Texts;
import org.rowan.vault.FormatConstants;
import org.rowan.vault.SmallConstants;

/** Runs commands as a script would, in this process, on casebooks of small constants. */
final class Shell {
    private final Casebooks casebooks;

    Shell() {
        this(SmallConstants.SMALL);
    }

    Shell(FormatConstants constants) {
        casebooks = new Casebooks(constants);
    }

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {
        /** @return the command's results, after making sure that it is done */
        String done() {
            assertEquals(0, status, err);
            return out;
        }

        /** Makes sure that the command failed as it should, and printed no results. */
        void failed(int expected) {
            assertEquals(expected, status, err);
            assertEquals("", out);
            assertEquals(false, err.isBlank());
        }

        List<String> lines() {
            return done().lines().toList();
        }

        /** @return a text field of the first line */
        String field(String name) {
            Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(done());
            assertEquals(true, field.find(), out);
            return field.group(1);
        }
    }

    /** @param input what stands on standard input: the passphrases, one a line, and what follows them */
    Outcome run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--passphrase-file", "-"));
        return plain(input.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    /** Runs a command with nothing added to its arguments. */
    Outcome plain(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(input), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.NONE);
        int status = new Commands(casebooks, Texts.of(Locale.ENGLISH), streams).run(arguments);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
