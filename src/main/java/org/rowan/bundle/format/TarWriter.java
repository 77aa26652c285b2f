package org.rowan.bundle.format;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the tar. */
final class TarWriter {
    static final String EXTENSION = Layout.TOP + "pax";
    private final OutputStream out;
    private long written;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    /** @return bytes that an entry of that length takes, header and fill included */
    static long room(long size) {
        long extended = size < TarHeader.LONG ? 0 : 2L * TarHeader.BLOCK;
        return extended + TarHeader.BLOCK + size + fill(size);
    }

    /** @return bytes written so far */
    long written() {
        return written;
    }

    void entry(String name, byte[] content) throws IOException {
        entry(name, content.length, to -> to.write(content));
    }

    /** Writes an entry; the content must write exactly as many bytes as were announced. */
    void entry(String name, long size, Content content) throws IOException {
        header(Layout.TOP + name, size);
        Counting counting = new Counting(out);
        content.write(counting);
        if (counting.bytes() != size) {
            throw new IllegalStateException("an entry changed while it was written");
        }
        out.write(new byte[fill(size)]);
        written += size + fill(size);
    }

    private void header(String name, long size) throws IOException {
        if (size >= TarHeader.LONG) {
            byte[] extension = TarHeader.extension(size);
            block(TarHeader.of(EXTENSION, extension.length, TarHeader.EXTENDED));
            out.write(extension);
            out.write(new byte[fill(extension.length)]);
            written += TarHeader.BLOCK;
        }
        block(TarHeader.of(name, size < TarHeader.LONG ? size : 0, TarHeader.FILE));
    }

    void finish() throws IOException {
        block(new byte[TarHeader.BLOCK]);
        block(new byte[TarHeader.BLOCK]);
        out.flush();
    }

    private void block(byte[] block) throws IOException {
        out.write(block);
        written += block.length;
    }

    static int fill(long size) {
        return (int) (-size & TarHeader.BLOCK - 1);
    }

    /** Writes an entry's bytes; does not close the stream. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream to) throws IOException;
    }
}
