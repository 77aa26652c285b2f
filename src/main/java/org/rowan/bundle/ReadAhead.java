package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads on another thread what will be asked for next. What was read before a failure is given before it fails. */
final class ReadAhead extends InputStream {
    private final InputStream in;
    private final Relay relay;
    private Relay.Part present;

    /** @param in closed with this, and from now on read by nobody else */
    ReadAhead(InputStream in) throws IOException {
        this.in = in;
        relay = new Relay(this::readOn);
        present = relay.free();
        relay.start();
    }

    /** @return the stream itself when it is too short for another thread to be worth it */
    static InputStream of(InputStream in, long bytes) throws IOException {
        return bytes > Relay.HELD_BYTES ? new ReadAhead(in) : in;
    }

    private Void readOn() throws IOException {
        try {
            Relay.Part part = relay.free();
            while (!relay.isStopped() && fill(part)) {
                part = relay.free();
            }
            return null;
        } finally {
            relay.noMore();
        }
    }

    private boolean fill(Relay.Part part) throws IOException {
        try {
            int bytes = 0;
            while (bytes >= 0 && part.limit < Relay.PART_BYTES) {
                part.limit += bytes;
                bytes = in.read(part.bytes, part.limit, Relay.PART_BYTES - part.limit);
            }
            return bytes >= 0;
        } finally {
            relay.filled(part);
        }
    }

    private boolean isEmpty() throws IOException {
        while (!relay.isEnd(present) && present.at == present.limit) {
            relay.emptied(present);
            present = relay.full();
        }
        if (relay.isEnd(present)) {
            relay.outcome();
            return true;
        }
        return false;
    }

    @Override
    public int read() throws IOException {
        return isEmpty() ? -1 : present.bytes[present.at++] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        Objects.checkFromIndexSize(offset, most, to.length);
        if (most == 0) {
            return 0;
        }
        if (isEmpty()) {
            return -1;
        }
        int bytes = Math.min(most, present.limit - present.at);
        System.arraycopy(present.bytes, present.at, to, offset, bytes);
        present.at += bytes;
        return bytes;
    }

    @Override
    public void close() throws IOException {
        try (in) {
            relay.stop();
        }
    }
}
