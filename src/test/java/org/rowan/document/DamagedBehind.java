package org.rowan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Problem;

/** Storage that can be read to a place and is damaged behind it. */
final class DamagedBehind implements SeekableByteChannel {
    private final SeekableByteChannel channel;
    private final long place;

    DamagedBehind(SeekableByteChannel channel, long place) {
        this.channel = channel;
        this.place = place;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (channel.position() + into.remaining() > place) {
            throw new Problem(Problem.Kind.MEDIA_DAMAGED, "recording");
        }
        return channel.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return channel.write(from);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        return channel.truncate(size);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
