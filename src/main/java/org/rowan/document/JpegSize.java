package org.rowan.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a JPEG's size from its frame header, without decoding it. */
final class JpegSize {
    private static final int MOST_MARKERS = 10_000;

    private JpegSize() { }

    /**
     * @return the bytes of the decoded picture, 0 when it has no frame
     * @throws LimitReached when the picture claims more pixels than are decoded
     */
    static long bytes(InputStream jpeg) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(jpeg));
        for (int i = 0; i < MOST_MARKERS; i++) {
            int marker = nextMarker(in);
            if (marker == 0xDA || marker == 0xD9) {
                return 0;
            }
            long bytes = hasSegment(marker) ? segment(in, marker) : 0;
            if (bytes > 0) {
                return bytes;
            }
        }
        throw new LimitReached();
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        int value = in.readUnsignedByte();
        while (value != 0xFF) {
            value = in.readUnsignedByte();
        }
        while (value == 0xFF) {
            value = in.readUnsignedByte();
        }
        return value;
    }

    private static boolean hasSegment(int marker) {
        return marker >= 0xC0 && (marker < 0xD0 || marker > 0xD8) && marker != 0xFF;
    }

    /** @return 0 unless this was the frame header */
    private static long segment(DataInputStream in, int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        boolean frame = marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (!frame) {
            skip(in, length);
            return 0;
        }
        in.readUnsignedByte();
        long pixels = (long) in.readUnsignedShort() * in.readUnsignedShort();
        if (pixels > Pictures.MOST_DECODED) {
            throw new LimitReached();
        }
        return 1 + pixels * in.readUnsignedByte();
    }

    private static void skip(InputStream in, int length) throws IOException {
        try {
            in.skipNBytes(length);
        } catch (EOFException cut) {
            throw new IOException(cut);
        }
    }
}
