package org.rowan.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The content of one log cell. Casebook format, section 6.
 *
 * @param session  counts sessions that wrote; later sessions overwrite what an earlier one left unfinished
 * @param epoch    16 random bytes of that session
 * @param number   of the cell, counted from the compartment's making; modulo the ring's size it gives the place
 * @param previous tag of the cell before it in the chain, 16 bytes
 * @param sequence of the last change set that was begun
 * @param index    of the cell in its change set
 */
record LogCell(Kind kind, LogState state, long session, byte[] epoch, long number, byte[] previous, long sequence,
        int index, byte[] payload) {
    static final int CONTENT = 4016;
    static final int TAG = 16;
    static final int HEAD = 76;
    static final int PAYLOAD = CONTENT - HEAD;

    /** What a cell is for. */
    enum Kind {
        /** A part of a change set. */
        PART,
        /** The last part of a change set. */
        CLOSING,
        /** A step of a checkpoint, in {@link #state}. */
        MARKER,
        /** The end of the log, overwritten by the next append. */
        TAIL
    }

    /** @return whether this can be an earlier cell of the other's chain */
    boolean isOfChain(LogCell later) {
        return session < later.session || session == later.session && Arrays.equals(epoch, later.epoch);
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(CONTENT);
        out.put((byte) kind.ordinal()).put((byte) state.marker().ordinal()).putInt(state.generation());
        out.putLong(state.from()).putLong(session).put(epoch).putLong(number).put(previous);
        return out.putLong(sequence).putInt(index).putShort((short) payload.length).put(payload).array();
    }

    /** @return the cell, or empty when the bytes follow no rule of this version */
    static Optional<LogCell> decode(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        try {
            Kind kind = Kind.values()[in.get()];
            LogState state = new LogState(LogState.Marker.values()[in.get()], in.getInt(), in.getLong());
            return Optional.of(new LogCell(kind, state, in.getLong(), bytes(in, TAG), in.getLong(), bytes(in, TAG),
                    in.getLong(), in.getInt(), bytes(in, in.getShort())));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
