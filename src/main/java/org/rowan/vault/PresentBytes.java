package org.rowan.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes that stand at one place, to be written there again. What can't be read is left alone, and what can't be
 * written stays as it was: neither is a failure of the session, which has nothing new there. Casebook format, section
 * 2. For use under the lock of {@link HeldFiles}, so that nothing is written between reading and writing.
 */
final class PresentBytes {
    private static final int PIECE = FormatConstants.PAGE_BYTES;

    /** Of no place: the twin of a write that has none. */
    static final PresentBytes NONE = new PresentBytes(null);

    private final HeldFile file;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(long at, ByteBuffer bytes) {}

    private PresentBytes(HeldFile file) {
        this.file = file;
    }

    static PresentBytes of(HeldFile file, long at, int length) {
        PresentBytes present = new PresentBytes(file);
        if (!present.read(at, length)) {
            present.readPieces(at, length);
        }
        return present;
    }

    private void readPieces(long at, int length) {
        for (int from = 0; from < length; from += PIECE) {
            read(at + from, Math.min(PIECE, length - from));
        }
    }

    private boolean read(long at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            file.read(at, bytes);
            return pieces.add(new Piece(at, bytes.flip()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Writes the same bytes again. */
    void write() {
        pieces.forEach(this::write);
    }

    private void write(Piece piece) {
        try {
            file.write(piece.at(), piece.bytes().duplicate());
        } catch (IOException ignored) {
            // They were there before.
        }
    }
}
