package org.rowan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/** Gives ImageIO a channel directly, so that it has nothing to cache. Does not close the channel. */
final class ChannelImageInput extends ImageInputStreamImpl {
    private final SeekableByteChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(32 * 1024).limit(0);
    private long blockStart;

    ChannelImageInput(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!holds(streamPos) && !load()) {
            return -1;
        }
        block.position((int) (streamPos - blockStart));
        int count = Math.min(length, block.remaining());
        block.get(into, offset, count);
        streamPos += count;
        return count;
    }

    private boolean holds(long position) {
        return position >= blockStart && position < blockStart + block.limit();
    }

    private boolean load() throws IOException {
        blockStart = streamPos;
        channel.position(streamPos);
        block.clear();
        int read = channel.read(block);
        block.flip();
        return read > 0;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
