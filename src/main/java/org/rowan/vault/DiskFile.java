package org.rowan.vault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file on disk. Not a FileChannel, because interrupting a thread closes those, and with them the casebook's lock. */
final class DiskFile implements HeldFile {
    private final RandomAccessFile file;
    /** The system tells of lost writes only once. */
    private volatile IOException lost;

    DiskFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public synchronized void read(long at, ByteBuffer into) throws IOException {
        file.seek(at);
        file.readFully(into.array(), into.arrayOffset() + into.position(), into.remaining());
        into.position(into.limit());
    }

    @Override
    public synchronized void write(long at, ByteBuffer from) throws IOException {
        file.seek(at);
        file.write(from.array(), from.arrayOffset() + from.position(), from.remaining());
        from.position(from.limit());
    }

    @Override
    public void force() throws IOException {
        if (lost != null) {
            throw new IOException(lost);
        }
        file.getFD().sync();
    }

    @Override
    public void writeOut() throws IOException {
        try {
            file.getChannel().force(false);
        } catch (IOException e) {
            lost = e;
            throw e;
        }
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public synchronized void truncate(long size) throws IOException {
        file.setLength(size);
    }

    @Override
    public boolean tryLock() throws IOException {
        return file.getChannel().tryLock() != null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
