package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.rowan.bundle.age.AgeException.Failure.HEADER;
import static org.rowan.bundle.age.AgeException.Failure.NO_AGE;
import static org.rowan.bundle.age.AgeException.Failure.VERSION;

import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * Reads a header and the payload nonce, line by line against the grammar, so that jagged, which reads more loosely and
 * throws unchecked exceptions on some truncated headers, only ever sees well-formed ones.
 */
final class Header {
    /** Room for 128 hybrid stanzas. */
    static final int LARGEST = 256 * 1024;
    private static final int NONCE = 16;
    private static final int FULL_LINE = 64;
    private static final String ANY_VERSION = "age-encryption.org/";
    private static final Pattern ARGUMENTS = Pattern.compile("-> [!-~]+(?: [!-~]+)*");
    private static final Pattern END = Pattern.compile("--- [A-Za-z0-9+/]{43}");
    private final InputStream in;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    private Header(InputStream in) {
        this.in = in;
    }

    /** @return the header and the 16-byte nonce behind it; the stream stands at the first chunk */
    static ByteBuffer read(InputStream in) throws IOException {
        Header header = new Header(in);
        header.version();
        header.stanzas();
        byte[] nonce = in.readNBytes(NONCE);
        if (nonce.length != NONCE) {
            throw new AgeException(HEADER, "truncated nonce");
        }
        header.read.writeBytes(nonce);
        return ByteBuffer.wrap(header.read.toByteArray());
    }

    private void version() throws IOException {
        StringBuilder start = new StringBuilder();
        while (start.length() < ANY_VERSION.length()) {
            int next = in.read();
            if (next != ANY_VERSION.charAt(start.length())) {
                throw new AgeException(NO_AGE, "not an age file");
            }
            start.append((char) next);
        }
        read.writeBytes(ANY_VERSION.getBytes(US_ASCII));
        if (!line().equals("v1")) {
            throw new AgeException(VERSION, "another version of age");
        }
    }

    private void stanzas() throws IOException {
        String line = line();
        do {
            require(ARGUMENTS.matcher(line).matches(), "stanza");
            body();
            line = line();
        } while (!line.startsWith("---"));
        require(END.matcher(line).matches() && isBase64(line.substring(4)), "end of header");
    }

    private void body() throws IOException {
        StringBuilder body = new StringBuilder();
        String line;
        do {
            line = line();
            require(line.length() <= FULL_LINE, "length of a line");
            body.append(line);
        } while (line.length() == FULL_LINE);
        require(isBase64(body.toString()), "base64");
    }

    private static boolean isBase64(String text) {
        try {
            CanonicalBase64.getDecoder().decode(text.getBytes(US_ASCII));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @return the line without its line feed; a byte outside ASCII becomes a character that no rule allows */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            require(next >= 0, "truncated header");
            require(read.size() < LARGEST, "header too large");
            read.write(next);
            line.append((char) next);
        }
        read.write('\n');
        return line.toString();
    }

    private static void require(boolean holds, String what) throws AgeException {
        if (!holds) {
            throw new AgeException(HEADER, what);
        }
    }
}
