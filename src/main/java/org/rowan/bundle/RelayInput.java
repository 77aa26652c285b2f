package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads what the other thread of a relay hands over. */
final class RelayInput extends InputStream {
    private final Relay relay;
    private Relay.Part present;

    RelayInput(Relay relay) throws IOException {
        this.relay = relay;
        present = relay.free();
    }

    private boolean isEmpty() throws IOException {
        while (!relay.isEnd(present) && present.at == present.limit) {
            relay.emptied(present);
            present = relay.full();
        }
        return relay.isEnd(present);
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
}
