package org.rowan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Hands what is written here to the other thread of a relay, part by part. What fails there fails here. */
final class RelayOutput extends OutputStream {
    private final Relay relay;
    private Relay.Part present;

    RelayOutput(Relay relay) throws IOException {
        this.relay = relay;
        present = relay.free();
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
            throw new IllegalStateException("the other thread ended too early");
        }
    }

    /** Hands over what is left, and waits until the other thread is done with it. */
    void finish() throws IOException {
        relay.filled(present);
        relay.noMore();
        relay.outcome();
    }
}
