package org.rowan.document;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Problem;

/**
 * A WAV recording: reads any part of it as 16-bit samples, mono or stereo. One thread at a time. A recording that was
 * cut short, as by a crash, plays as far as it goes.
 */
public final class Sound implements Closeable {
    /** How many frames one {@link #read} gives at most. */
    public static final int MOST_FRAMES = 16 * 1024;

    private final WatchedChannel channel;
    private final WaveFormat format;
    private final ByteBuffer block;
    private long frame;

    private Sound(WatchedChannel channel, WaveFormat format) {
        this.channel = channel;
        this.format = format;
        block = ByteBuffer.allocate(MOST_FRAMES * format.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * @param in belongs to the sound from now on, but stays the caller's when this throws
     * @throws Problem DOCUMENT_BROKEN, DOCUMENT_UNKNOWN for a coding other than PCM, or what the channel throws
     */
    public static Sound open(SeekableByteChannel in) throws Problem {
        WatchedChannel channel = WatchedChannel.owned(in);
        return new Sound(channel, Guarded.run(channel, () -> WaveFormat.read(channel)));
    }

    /** @return frames a second */
    public int rate() {
        return format.rate();
    }

    /** @return 1 or 2; further channels of a recording are left out */
    public int channels() {
        return Math.min(format.channels(), 2);
    }

    /** @return how many frames there are; a frame is one sample of each channel */
    public long frames() {
        return format.frames();
    }

    /** @return the length in seconds */
    public double seconds() {
        return (double) frames() / rate();
    }

    /** @return the frame that is read next */
    public long position() {
        return frame;
    }

    /** Goes to a frame, or to the nearest one there is. */
    public void seek(long to) {
        frame = Math.clamp(to, 0, frames());
    }

    /**
     * Reads signed 16-bit little-endian samples, channel by channel in each frame.
     *
     * @param into room for {@link #MOST_FRAMES} frames at most is used
     * @return the number of bytes, always whole frames; 0 at the end
     */
    public int read(byte[] into) throws Problem {
        int size = 2 * channels();
        int count = (int) Math.min(Math.min(into.length / size, MOST_FRAMES), frames() - frame);
        return count <= 0 ? 0 : Guarded.run(channel, () -> size * fill(ByteBuffer.wrap(into), count));
    }

    private int fill(ByteBuffer into, int wanted) throws IOException {
        channel.position(format.start() + frame * format.frameBytes());
        block.clear().limit(wanted * format.frameBytes());
        int read = 0;
        while (read >= 0 && block.hasRemaining()) {
            read = channel.read(block);
        }
        int count = block.flip().limit() / format.frameBytes();
        into.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < channels(); c++) {
                into.putShort(format.sample(block, i, c));
            }
        }
        frame += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
