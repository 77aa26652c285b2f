package org.rowan.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads the tar entry by entry, and takes nothing that {@link TarWriter} would not have written. */
final class TarReader {
    private static final byte[] ZEROS = new byte[TarHeader.BLOCK];
    private final InputStream in;
    private long room;
    private EntryStream content;

    /** @param room no entry can be longer than this: the length of the file that the tar is in */
    TarReader(InputStream in, long room) {
        this.in = in;
        this.room = room;
    }

    /** @return the next entry, whose bytes {@link #content} gives; empty at the end of the tar, when all was read */
    Optional<TarEntry> next() throws IOException {
        if (content != null) {
            content.finish();
        }
        byte[] block = block();
        if (Arrays.equals(block, ZEROS)) {
            end();
            return Optional.empty();
        }
        TarHeader.check(block);
        boolean plain = TarHeader.type(block) == TarHeader.FILE;
        long size = plain ? TarHeader.size(block) : extended(block);
        String name = TarHeader.name(plain ? block : follower());
        Rule.ENTRY_SIZE.require(size <= room);
        room -= size;
        content = new EntryStream(in, size);
        return Optional.of(new TarEntry(name.substring(Layout.TOP.length()), size));
    }

    /** @return the present entry's bytes; what is left unread is skipped */
    InputStream content() {
        return content;
    }

    private long extended(byte[] block) throws IOException {
        Rule.TAR_HEADER.require(TarHeader.name(block).equals(TarWriter.EXTENSION));
        Rule.TAR_TYPE.require(TarHeader.size(block) <= 32);
        byte[] says = new EntryStream(in, TarHeader.size(block)).whole();
        String text = new String(says, US_ASCII);
        Rule.TAR_TYPE.require(text.matches("[0-9]{2} size=[1-9][0-9]{9,17}\n"));
        long size = Long.parseLong(text.substring(8, text.length() - 1));
        Rule.TAR_HEADER.require(size >= TarHeader.LONG && Arrays.equals(TarHeader.extension(size), says));
        return size;
    }

    private byte[] follower() throws IOException {
        byte[] block = block();
        TarHeader.check(block);
        Rule.TAR_TYPE.require(TarHeader.type(block) == TarHeader.FILE);
        Rule.TAR_HEADER.require(TarHeader.size(block) == 0);
        return block;
    }

    private byte[] block() throws IOException {
        byte[] block = in.readNBytes(TarHeader.BLOCK);
        Rule.TRUNCATED.require(block.length == TarHeader.BLOCK);
        return block;
    }

    private void end() throws IOException {
        Rule.TRAILING_DATA.require(Arrays.equals(block(), ZEROS));
        Rule.TRAILING_DATA.require(in.read() < 0);
    }

    /** One entry's bytes. */
    private static final class EntryStream extends InputStream {
        private final InputStream in;
        private final int fill;
        private long left;

        EntryStream(InputStream in, long size) {
            this.in = in;
            this.left = size;
            this.fill = TarWriter.fill(size);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (left == 0 || length == 0) {
                return length == 0 ? 0 : -1;
            }
            int bytes = in.read(to, offset, (int) Math.min(length, left));
            Rule.TRUNCATED.require(bytes >= 0);
            left -= bytes;
            return bytes;
        }

        byte[] whole() throws IOException {
            byte[] all = readAllBytes();
            finish();
            return all;
        }

        void finish() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            byte[] rest = in.readNBytes(fill);
            Rule.TRUNCATED.require(rest.length == fill);
            Rule.TRAILING_DATA.require(Arrays.equals(rest, new byte[fill]));
        }
    }
}
