package org.rowan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.rowan.model.Problem;

/** The words of a DOCX or ODT file: the parts of its zip that hold text, read one after the other. */
final class OfficeText {
    /** Unpacked bytes of the whole zip; a book of a thousand pages with its pictures stays below. */
    private static final long MOST_BYTES = 256L << 20;
    /** Unpacked bytes of one part with text. */
    private static final long MOST_TEXT_BYTES = 64L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final List<String> DOCX_PARTS =
            List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

    private final ZipInputStream zip;
    private final List<String> parts;
    private long unpacked;
    private boolean found;

    private OfficeText(ZipInputStream zip, List<String> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    static void read(ReadableByteChannel in, String type, Capped text) throws IOException {
        boolean docx = type.equals(MediaTypes.DOCX);
        ZipInputStream zip = new ZipInputStream(Channels.newInputStream(in));
        new OfficeText(zip, docx ? DOCX_PARTS : List.of("content.xml"))
                .readInto(text, docx ? OfficeMarks.DOCX : OfficeMarks.ODT);
    }

    private void readInto(Capped text, OfficeMarks marks) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        for (int i = 0; entry != null && !text.isFull(); i++) {
            if (i == MOST_ENTRIES) {
                throw new LimitReached();
            }
            if (parts.contains(entry.getName())) {
                found = true;
                new OfficeXml(new Counted(MOST_TEXT_BYTES), marks, text).read();
            }
            new Counted(MOST_BYTES).transferTo(OutputStream.nullOutputStream());
            entry = zip.getNextEntry();
        }
        if (!found) {
            throw new Problem(Problem.Kind.DOCUMENT_BROKEN);
        }
    }

    /** The current entry's bytes; what all entries unpack to is counted, because a zip bomb is small on the outside. */
    private final class Counted extends InputStream {
        private long left;

        Counted(long most) {
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = zip.read(into, offset, length);
            left -= Math.max(read, 0);
            unpacked += Math.max(read, 0);
            if (left < 0 || unpacked > MOST_BYTES) {
                throw new LimitReached();
            }
            return read;
        }
    }
}
