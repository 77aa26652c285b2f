package org.rowan.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Problem;

/** What a command is given: on the command line itself, in a file, or on standard input. */
final class Given {
    private static final String STANDARD_INPUT = "-";
    private static final String FROM_FILE = "@";
    private static final int LONGEST_TEXT = 64 << 20;

    private Given() {
    }

    /** @return the file, or standard input for {@code -}, which closing leaves open; not buffered */
    static InputStream open(String file, Streams streams) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            Casebooks.refuseOwnFile(Path.of(file));
            return Files.newInputStream(Path.of(file));
        }
        return new FilterInputStream(streams.in()) {
            @Override
            public void close() {
                // others read on
            }
        };
    }

    /** @return the text itself, or what {@code -} or {@code @file} holds without its last line end; @@ stands for @ */
    static String text(String given, Streams streams) throws IOException {
        if (given.equals(STANDARD_INPUT)) {
            return withoutLineEnd(file(given, streams));
        }
        if (!given.startsWith(FROM_FILE)) {
            return given;
        }
        String rest = given.substring(FROM_FILE.length());
        return rest.startsWith(FROM_FILE) ? rest : withoutLineEnd(file(rest, streams));
    }

    /** @return the text in the file, or on standard input for {@code -} */
    static String file(String file, Streams streams) throws IOException {
        try (InputStream in = open(file, streams)) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new Problem(Problem.Kind.TEXT_TOO_LONG, file);
            }
            return decode(bytes, file);
        }
    }

    private static String decode(byte[] bytes, String name) throws Problem {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new Problem(Problem.Kind.NOT_UTF8, name, in.position());
        }
        String text = out.flip().toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String withoutLineEnd(String text) {
        return text.endsWith("\r\n") ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
