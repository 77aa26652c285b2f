package org.rowan.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Storage that has a size and can't be read. */
final class FailingChannel implements SeekableByteChannel {
    private final IOException failure;

    FailingChannel(IOException failure) {
        this.failure = failure;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        throw failure;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        throw failure;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public SeekableByteChannel position(long position) {
        return this;
    }

    @Override
    public long size() {
        return 1000;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        return this;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() { }
}
