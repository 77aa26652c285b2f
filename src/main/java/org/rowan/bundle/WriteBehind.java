package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.rowan.bundle.age.AgeOutput;

/** Encrypts and writes on another thread what was written here. What fails there fails here, at the latest at the end. */
final class WriteBehind extends OutputStream {
    private final AgeOutput out;
    private final Relay relay;
    private Relay.Part present;

    /** @param out until this is closed used by nobody else; stays open */
    WriteBehind(AgeOutput out) throws IOException {
        this.out = out;
        relay = new Relay(this::writeOn);
        present = relay.free();
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
        Objects.checkFromIndexSize(offset, length, from.length);
        for (int done = 0; done < length;) {
            int bytes = Math.min(length - done, Relay.PART_BYTES - present.limit);
            System.arraycopy(from, offset + done, present.bytes, present.limit, bytes);
            present.limit += bytes;
            done += bytes;
            if (present.limit == Relay.PART_BYTES) {
                handOver();
            }
        }
    }

    /** Nothing more is taken only when the other thread has failed. */
    private void handOver() throws IOException {
        relay.filled(present);
        present = relay.free();
        if (relay.isEnd(present)) {
            relay.outcome();
            throw new IllegalStateException("the writer ended too early");
        }
    }

    /** Writes what is left and the age file's end; without this call the file is truncated. */
    void finish() throws IOException {
        relay.filled(present);
        relay.noMore();
        relay.outcome();
    }

    @Override
    public void close() throws IOException {
        relay.stop();
    }
}
