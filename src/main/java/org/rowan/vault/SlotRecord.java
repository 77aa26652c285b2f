package org.rowan.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/**
 * What a slot says once it is open. Casebook format, section 4.
 *
 * @param own    which of the 16 slots belong to the compartment: bit i for slot i
 * @param role   what opening by this slot does
 * @param secret owned by the record
 */
record SlotRecord(int own, Role role, CompartmentSecret secret) implements AutoCloseable {
    static final int BYTES = 176;

    private static final byte VERSION = 1;

    /** What opening by a slot does. The order is the format's. */
    enum Role { OPEN, OPEN_AND_ERASE_OTHER }

    /** @return the record's bytes, closed by the caller */
    SecretBytes encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(VERSION).put((byte) secret.index()).put((byte) role.ordinal()).put((byte) 0).putShort((short) own);
        secret.use(bytes::put);
        bytes.put(secret.databaseSalt());
        return new SecretBytes(bytes.array());
    }

    /**
     * Reads the record that was found in a slot.
     *
     * @throws Problem {@link Problem.Kind#NEWER_VERSION}, or {@link Problem.Kind#NOT_OPENED} for what no writer of
     *                 this version writes
     */
    static SlotRecord decode(SecretBytes content, int position) throws Problem {
        byte[] bytes = content.copy();
        try {
            check(bytes, position);
            ByteBuffer in = ByteBuffer.wrap(bytes).position(6);
            byte[] secret = new byte[CompartmentSecret.SECRET_BYTES];
            byte[] salt = new byte[CompartmentSecret.DATABASE_SALT_BYTES];
            in.get(secret).get(salt);
            return new SlotRecord(mask(bytes), Role.values()[bytes[2]],
                    new CompartmentSecret(bytes[1], new SecretBytes(secret), salt));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void check(byte[] bytes, int position) throws Problem {
        if (bytes.length != BYTES || bytes[0] < VERSION) {
            throw new Problem(Problem.Kind.NOT_OPENED);
        }
        if (bytes[0] > VERSION) {
            throw new Problem(Problem.Kind.NEWER_VERSION);
        }
        boolean owner = Integer.bitCount(mask(bytes)) == FormatConstants.OWN_SLOTS && owns(mask(bytes), position);
        if (!owner || (bytes[1] | 1) != 1 || bytes[2] < 0 || bytes[2] >= Role.values().length) {
            throw new Problem(Problem.Kind.NOT_OPENED);
        }
    }

    private static int mask(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getShort(4) & 0xFFFF;
    }

    private static boolean owns(int mask, int position) {
        return (mask >> position & 1) == 1;
    }

    /** @return the same compartment, opened in another role; closed on its own */
    SlotRecord as(Role other) {
        return new SlotRecord(own, other, secret.duplicate());
    }

    /** @return the positions of this compartment's slots */
    List<Integer> ownSlots() {
        return positions(own);
    }

    /** @return the positions of the other compartment's slots */
    List<Integer> otherSlots() {
        return positions(~own);
    }

    private static List<Integer> positions(int mask) {
        return IntStream.range(0, FormatConstants.SLOTS).filter(i -> owns(mask, i)).boxed().toList();
    }

    /** @return a mask of these positions */
    static int mask(List<Integer> positions) {
        return positions.stream().mapToInt(i -> 1 << i).sum();
    }

    @Override
    public void close() {
        secret.close();
    }
}
