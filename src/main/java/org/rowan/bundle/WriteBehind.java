package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import org.rowan.bundle.age.AgeOutput;

/** Encrypts and writes on another thread what was written here. What fails there fails here, at the latest at the end. */
final class WriteBehind extends OutputStream {
    private final AgeOutput out;
    private final Relay relay;
    private final RelayOutput handed;

    /** @param out until this is closed used by nobody else; stays open */
    WriteBehind(AgeOutput out) throws IOException {
        this.out = out;
        relay = new Relay(this::writeOn);
        handed = new RelayOutput(relay);
        relay.start();
    }

    private Void writeOn() throws IOException {
        try {
            for (Relay.Part part = relay.full(); !relay.isEnd(part); part = relay.full()) {
                out.write(part.bytes, 0, part.limit);
                relay.emptied(part);
            }
            if (!relay.isStopped()) {
                out.finish();
            }
            return null;
        } finally {
            relay.takesNoMore();
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        handed.write(from, offset, length);
    }

    /** Writes what is left and the age file's end; without this call the file is truncated. */
    void finish() throws IOException {
        handed.finish();
    }

    @Override
    public void close() throws IOException {
        relay.stop();
    }
}
