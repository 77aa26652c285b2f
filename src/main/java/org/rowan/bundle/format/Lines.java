package org.rowan.bundle.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines of bounded length, each ended by a line feed. */
final class Lines {
    private final BufferedInputStream in;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** @return the next line without its end; empty at the end of the stream */
    Optional<byte[]> next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; read != '\n'; read = in.read()) {
            Rule.JSON.require(read >= 0);
            Rule.LINE_LENGTH.require(line.size() < Layout.LONGEST_LINE);
            line.write(read);
        }
        return Optional.of(line.toByteArray());
    }
}
