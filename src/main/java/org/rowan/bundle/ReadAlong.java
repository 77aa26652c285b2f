package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.rowan.bundle.format.BundleReader;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.model.Hash;
import org.rowan.model.Problem;

/**
 * Reads, on another thread, what is being written, by all rules by which its recipient will, and breaks the writing
 * off when that would be refused. A file's bytes are not hashed again: whoever writes them does.
 */
final class ReadAlong extends OutputStream {
    private final OutputStream out;
    private final Relay relay;
    private final RelayOutput handed;

    /** @param out gets what is written here; stays open */
    ReadAlong(OutputStream out) throws IOException {
        this.out = out;
        relay = new Relay(this::read);
        handed = new RelayOutput(relay);
        relay.start();
    }

    private Void read() throws IOException {
        try {
            BundleReader.read(new RelayInput(relay), Long.MAX_VALUE, new Reader());
            return null;
        } catch (Problem e) {
            throw e.kind() == Problem.Kind.BUNDLE_REJECTED
                    ? new Problem(e, Problem.Kind.BUNDLE_UNREADABLE, e.arguments().toArray()) : e;
        } finally {
            relay.takesNoMore();
        }
    }

    private static final class Reader implements BundleVisitor {
        @Override
        public boolean checks(Hash sha256) {
            return true;
        }

        @Override
        public void media(Hash sha256, long bytes, InputStream content) throws IOException {
            content.transferTo(nullOutputStream());
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        handed.write(from, offset, length);
    }

    /**
     * Waits until all of it was read.
     *
     * @throws Problem {@link Problem.Kind#BUNDLE_UNREADABLE} when a reader refuses it
     */
    void finish() throws IOException {
        handed.finish();
    }

    @Override
    public void close() throws IOException {
        relay.stop();
    }
}
