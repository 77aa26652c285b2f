package org.rowan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Problem;

/** Remembers the first failure of the storage below, which a library would otherwise report as a broken document. */
final class WatchedChannel implements SeekableByteChannel {
    private final SeekableByteChannel channel;
    private final boolean lent;
    private IOException failure;

    private WatchedChannel(SeekableByteChannel channel, boolean lent) {
        this.channel = channel;
        this.lent = lent;
    }

    /** @return a channel that stays open when a library closes it, because it is the caller's */
    static WatchedChannel lent(SeekableByteChannel channel) {
        return new WatchedChannel(channel, true);
    }

    /** @return a channel that is closed with whatever reads it */
    static WatchedChannel owned(SeekableByteChannel channel) {
        return new WatchedChannel(channel, false);
    }

    /** @throws Problem with the storage's own failure, if there was one */
    void rethrow() throws Problem {
        if (failure instanceof Problem problem) {
            throw problem;
        }
        if (failure != null) {
            throw new Problem(failure, Problem.Kind.STORAGE_FAILED);
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        try {
            return channel.read(into);
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        try {
            channel.position(position);
            return this;
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public long size() throws IOException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw remember(e);
        }
    }

    private IOException remember(IOException e) {
        failure = failure == null ? e : failure;
        return e;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (!lent) {
            channel.close();
        }
    }
}
