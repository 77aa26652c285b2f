package org.rowan.document;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Problem;

/**
 * What the header of a WAV file says, checked.
 *
 * @param bytes a sample's size
 * @param real  samples are 32-bit floating point numbers
 * @param start where the first frame stands in the file
 */
record WaveFormat(int rate, int channels, int bytes, boolean real, long start, long frames) {
    private static final int RIFF = 0x46464952;
    private static final int RF64 = 0x34364652;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746D66;
    private static final int DATA = 0x61746164;
    private static final int MOST_CHUNKS = 1000;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;

    int frameBytes() {
        return bytes * channels;
    }

    /** @param frames little-endian frames from position 0 on */
    short sample(ByteBuffer frames, int frame, int channel) {
        int at = frame * frameBytes() + channel * bytes;
        if (real) {
            return (short) Math.round(Math.clamp(frames.getFloat(at), -1f, 1f) * Short.MAX_VALUE);
        }
        return bytes == 1 ? (short) ((frames.get(at) & 0xFF) - 128 << 8) : frames.getShort(at + bytes - 2);
    }

    static WaveFormat read(SeekableByteChannel channel) throws IOException {
        ByteBuffer head = bytes(channel, 0, 12);
        int magic = head.getInt();
        if ((magic != RIFF && magic != RF64) || head.getInt(8) != WAVE) {
            throw new Problem(Problem.Kind.DOCUMENT_BROKEN);
        }
        return inChunks(channel);
    }

    private static WaveFormat inChunks(SeekableByteChannel channel) throws IOException {
        long position = 12;
        ByteBuffer format = null;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            ByteBuffer chunk = bytes(channel, position, 8);
            int name = chunk.getInt();
            long size = Integer.toUnsignedLong(chunk.getInt());
            if (name == FORMAT && size >= 16) {
                format = bytes(channel, position + 8, (int) Math.min(size, 40));
            } else if (name == DATA && format != null) {
                return of(format, position + 8, Math.min(size, channel.size() - position - 8));
            }
            position += 8 + size + (size & 1);
        }
        throw new Problem(Problem.Kind.DOCUMENT_BROKEN);
    }

    private static WaveFormat of(ByteBuffer format, long start, long size) throws Problem {
        int coding = Short.toUnsignedInt(format.getShort(0));
        int channels = Short.toUnsignedInt(format.getShort(2));
        int rate = format.getInt(4);
        int bits = Short.toUnsignedInt(format.getShort(14));
        if (coding == EXTENSIBLE && format.limit() >= 26) {
            coding = Short.toUnsignedInt(format.getShort(24));
        }
        boolean real = coding == FLOAT && bits == 32;
        boolean whole = coding == PCM && bits % 8 == 0 && bits >= 8 && bits <= 32;
        if (!real && !whole) {
            throw new Problem(Problem.Kind.DOCUMENT_UNKNOWN);
        }
        if (channels < 1 || channels > 32 || rate < 1000 || rate > 400_000) {
            throw new Problem(Problem.Kind.DOCUMENT_BROKEN);
        }
        return new WaveFormat(rate, channels, bits / 8, real, start, size / (channels * bits / 8));
    }

    private static ByteBuffer bytes(SeekableByteChannel channel, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
