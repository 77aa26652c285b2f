package org.rowan.casebook.leaving;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.rowan.vault.WriteOut;

/** Tells of what passes; never closes what is underneath. */
final class Written extends FilterOutputStream {
    private final WriteOut early;

    Written(OutputStream out, WriteOut early) {
        super(out);
        this.early = early;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        early.wrote(1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        early.wrote(length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
