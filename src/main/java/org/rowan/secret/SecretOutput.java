package org.rowan.secret;

import java.io.OutputStream;
import java.util.Arrays;

/** Takes down bytes, and wipes them on {@link #close()}; room that they outgrow is wiped at once. */
public final class SecretOutput extends OutputStream {
    private static final int FIRST = 4096;

    private byte[] room = new byte[FIRST];
    private int length;

    @Override
    public void write(int octet) {
        grow(1);
        room[length++] = (byte) octet;
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        grow(count);
        System.arraycopy(from, offset, room, length, count);
        length += count;
    }

    private void grow(int count) {
        if (length + count > room.length) {
            byte[] larger = Arrays.copyOf(room, Math.max(2 * room.length, length + count));
            Arrays.fill(room, (byte) 0);
            room = larger;
        }
    }

    /** @return what was written until now; the caller wipes it */
    public byte[] copy() {
        return Arrays.copyOf(room, length);
    }

    @Override
    public void close() {
        Arrays.fill(room, (byte) 0);
        length = 0;
    }
}
