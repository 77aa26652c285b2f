package org.rowan.vault;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Problem;

/** Reads media anywhere, a cell at a time; holds one cell's plaintext. Calls wait for each other. */
final class MediaChannel implements SeekableByteChannel {
    private final MediaCells cells;
    private final WriteFailure failure;
    private final StoredMedia media;
    private final MediaCells.Buffers buffers;
    private int plainSegment = -1;
    private long plainIndex = -1;
    private long position;
    private boolean open = true;

    /** @param media closed with the channel */
    MediaChannel(MediaCells cells, StoredMedia media, WriteFailure failure) {
        this.cells = cells;
        this.failure = failure;
        this.media = media;
        this.buffers = cells.new Buffers();
    }

    @Override
    public synchronized int read(ByteBuffer into) throws Problem, ClosedChannelException {
        requireOpen();
        failure.refuse();
        if (position >= media.bytes()) {
            return -1;
        }
        int total = 0;
        while (into.hasRemaining() && position < media.bytes()) {
            total += readFromCell(into);
        }
        return total;
    }

    private int readFromCell(ByteBuffer into) throws Problem {
        long inSegment = position;
        int number = 0;
        while (inSegment >= media.segments().get(number).bytes()) {
            inSegment -= media.segments().get(number).bytes();
            number++;
        }
        load(number, inSegment / cells.content());
        int from = (int) (inSegment % cells.content());
        long rest = Math.min(cells.content() - from, media.segments().get(number).bytes() - inSegment);
        int count = (int) Math.min(rest, into.remaining());
        into.put(buffers.plain(), from, count);
        position += count;
        return count;
    }

    private void load(int number, long index) throws Problem {
        if (number == plainSegment && index == plainIndex) {
            return;
        }
        plainSegment = -1;
        cells.open(media.id(), media.segments().get(number), index, buffers);
        plainSegment = number;
        plainIndex = index;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public synchronized long position() throws ClosedChannelException {
        requireOpen();
        return position;
    }

    @Override
    public synchronized SeekableByteChannel position(long next) throws ClosedChannelException {
        requireOpen();
        if (next < 0) {
            throw new IllegalArgumentException("negative position");
        }
        position = next;
        return this;
    }

    @Override
    public synchronized long size() throws ClosedChannelException {
        requireOpen();
        return media.bytes();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            buffers.close();
            media.close();
        }
    }
}
