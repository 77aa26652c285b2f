package org.rowan.bundle.age;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.rowan.bundle.age.AgeException.Failure.ARMOR;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/** Reads strict PEM with the label of age, one line at a time; white space may stand before and after. */
final class Armor extends InputStream {
    static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final String END = "-----END AGE ENCRYPTED FILE-----";
    private static final int COLUMNS = 64;
    private static final int FULL = 48;
    private static final int LARGEST_SPACE = 1024;
    private final InputStream in;
    private byte[] decoded = {};
    private int position;
    private boolean started;
    private boolean ended;

    /** @param in read byte by byte: buffered */
    Armor(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return isEmpty() ? -1 : decoded[position++] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isEmpty()) {
            return -1;
        }
        int bytes = Math.min(length, decoded.length - position);
        System.arraycopy(decoded, position, to, offset, bytes);
        position += bytes;
        return bytes;
    }

    private boolean isEmpty() throws IOException {
        if (!started) {
            begin();
        }
        if (position == decoded.length && !ended) {
            nextLine();
        }
        return position == decoded.length;
    }

    private void begin() throws IOException {
        int space = 0;
        String line = line(LARGEST_SPACE);
        while (line.isBlank()) {
            space += line.length() + 1;
            require(space <= LARGEST_SPACE, "white space");
            line = line(LARGEST_SPACE);
        }
        require(line.equals(BEGIN), "first line");
        started = true;
    }

    private void nextLine() throws IOException {
        String line = line(COLUMNS);
        if (line.equals(END)) {
            end();
            return;
        }
        decoded = decode(line);
        position = 0;
        if (decoded.length < FULL) {
            require(line(COLUMNS).equals(END), "last line");
            end();
        }
    }

    private static byte[] decode(String line) throws AgeException {
        require(!line.isEmpty(), "empty line");
        try {
            byte[] bytes = Base64.getDecoder().decode(line.getBytes(US_ASCII));
            require(Arrays.equals(Base64.getEncoder().encode(bytes), line.getBytes(US_ASCII)), "canonical base64");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new AgeException(ARMOR, "base64", e);
        }
    }

    private void end() throws IOException {
        byte[] after = in.readNBytes(LARGEST_SPACE);
        require(after.length < LARGEST_SPACE && new String(after, US_ASCII).isBlank(), "data after the last line");
        ended = true;
    }

    /** @return the line without its end, LF or CRLF or that of the file */
    private String line(int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        require(next >= 0, "truncated armor");
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
            require(line.length() <= longest + 1, "long line");
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        require(line.length() <= longest, "long line");
        return line.toString();
    }

    private static void require(boolean holds, String what) throws AgeException {
        if (!holds) {
            throw new AgeException(ARMOR, what);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
