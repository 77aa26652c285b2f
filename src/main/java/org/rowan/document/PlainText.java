package org.rowan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.rowan.model.Problem;

/** Plain text: UTF-8 without exception, or UTF-16 that says so by its byte order mark. Nothing is guessed. */
final class PlainText {
    private static final int BLOCK = 64 * 1024;

    private final ReadableByteChannel in;
    private final String name;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharBuffer characters = CharBuffer.allocate(BLOCK);
    private long before;

    private PlainText(ReadableByteChannel in, String name) {
        this.in = in;
        this.name = name;
    }

    static void read(ReadableByteChannel in, String name, Capped text) throws IOException {
        new PlainText(in, name).readInto(text);
    }

    private void readInto(Capped text) throws IOException {
        boolean last = fill();
        CharsetDecoder decoder = decoder(mark());
        while (!text.isFull()) {
            CoderResult result = decoder.decode(bytes, characters, last);
            if (result.isError()) {
                throw new Problem(Problem.Kind.NOT_UTF8, name, before + bytes.position());
            }
            text.add(characters.flip());
            characters.clear();
            if (last && result.isUnderflow()) {
                return;
            }
            last |= result.isUnderflow() && refill();
        }
    }

    private boolean refill() throws IOException {
        before += bytes.position();
        bytes.compact();
        return fill();
    }

    /** @return whether the end of the file is reached */
    private boolean fill() throws IOException {
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = in.read(bytes);
        }
        bytes.flip();
        return read < 0;
    }

    /** Reads past a byte order mark. */
    private Charset mark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
        } else if (startsWith(0xFF, 0xFE)) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        } else if (startsWith(0xFE, 0xFF)) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private boolean startsWith(int... mark) {
        boolean same = bytes.limit() >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes.get(i) & 0xFF) == mark[i];
        }
        return same;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
