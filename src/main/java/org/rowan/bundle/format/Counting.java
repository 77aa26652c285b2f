package org.rowan.bundle.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what passes; never closes what is underneath. */
final class Counting extends FilterOutputStream {
    private long bytes;

    Counting(OutputStream out) {
        super(out);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
