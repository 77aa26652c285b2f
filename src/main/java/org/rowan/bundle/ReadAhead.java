package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;

/** Reads on another thread what will be asked for next. What was read before a failure is given before it fails. */
final class ReadAhead extends InputStream {
    private final InputStream in;
    private final Relay relay;
    private final RelayInput handed;

    /** @param in closed with this, and from now on read by nobody else */
    ReadAhead(InputStream in) throws IOException {
        this.in = in;
        relay = new Relay(this::readOn);
        handed = new RelayInput(relay);
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

    @Override
    public int read() throws IOException {
        return ended(handed.read());
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        return ended(handed.read(to, offset, most));
    }

    /** The end is an end only when the other thread came to its own. */
    private int ended(int read) throws IOException {
        if (read < 0) {
            relay.outcome();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        try (in) {
            relay.stop();
        }
    }
}
