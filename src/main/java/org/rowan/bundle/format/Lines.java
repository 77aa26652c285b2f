package org.rowan.bundle.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines of bounded length, each ended by a line feed. */
final class Lines {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;

    Lines(InputStream in) {
        this.in = in;
    }

    /** @return the next line without its end; empty at the end of the stream */
    Optional<byte[]> next() throws IOException {
        if (isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int end = end();
        while (end == limit) {
            add(line, end);
            Rule.JSON.require(!isEmpty());
            end = end();
        }
        add(line, end);
        at++;
        return Optional.of(line.toByteArray());
    }

    private boolean isEmpty() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return limit == 0;
    }

    /** @return where the line ends in the buffer; the buffer's end when it goes on behind it */
    private int end() {
        int end = at;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void add(ByteArrayOutputStream line, int end) throws IOException {
        Rule.LINE_LENGTH.require(line.size() + end - at <= Layout.LONGEST_LINE);
        line.write(buffer, at, end - at);
        at = end;
    }
}
