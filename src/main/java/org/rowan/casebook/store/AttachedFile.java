package org.rowan.casebook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.rowan.model.Problem;

/** The bytes of an attached file. When they are damaged, that is told by a name that people know, not by the vault's. */
public final class AttachedFile implements SeekableByteChannel {
    private final SeekableByteChannel bytes;
    private final String name;

    private AttachedFile(SeekableByteChannel bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /**
     * Opens it for reading anywhere; plaintext stays in memory.
     *
     * @throws Problem {@link Problem.Kind#MEDIA_DAMAGED} with the name, here and from each reading
     */
    public static SeekableByteChannel open(Session session, Attachment file, String name) throws Problem {
        try {
            return new AttachedFile(session.compartment().media().open(file.media()), name);
        } catch (Problem e) {
            throw named(e, name);
        }
    }

    private static Problem named(Problem problem, String name) {
        return problem.kind() == Problem.Kind.MEDIA_DAMAGED
                ? new Problem(problem, Problem.Kind.MEDIA_DAMAGED, name) : problem;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        try {
            return bytes.read(into);
        } catch (Problem e) {
            throw named(e, name);
        }
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return bytes.write(from);
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long next) throws IOException {
        bytes.position(next);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        bytes.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
