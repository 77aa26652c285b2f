package org.rowan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Gives PDFBox a channel, a block at a time, and stops it when the time is over. Closes the channel. */
final class ChannelRead implements RandomAccessRead {
    private static final int SELDOM = 0xFFF;

    private final SeekableByteChannel channel;
    private final Budget budget;
    private final long length;
    private final Blocks blocks;
    private long position;
    private int reads;

    ChannelRead(SeekableByteChannel channel, Budget budget) throws IOException {
        this.channel = channel;
        this.budget = budget;
        this.length = channel.size();
        this.blocks = new Blocks(channel, budget);
    }

    @Override
    public int read() throws IOException {
        if ((++reads & SELDOM) == 0) {
            budget.check();
        }
        if (position >= length) {
            return -1;
        }
        ByteBuffer block = blocks.at(position);
        return block.hasRemaining() ? advance(1, block.get() & 0xFF) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (position >= length) {
            return -1;
        }
        ByteBuffer block = blocks.at(position);
        int read = Math.min(count, block.remaining());
        block.get(into, offset, read);
        return read == 0 && count > 0 ? -1 : advance(read, read);
    }

    private int advance(int bytes, int result) {
        position += bytes;
        return result;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("negative position");
        }
        position = Math.min(to, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long bytes) {
        return new RandomAccessReadView(this, start, bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
