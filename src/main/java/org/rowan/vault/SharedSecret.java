package org.rowan.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/**
 * What recovery shares carry of a compartment: all that a slot says of it but its role, so that new slots can be
 * written where every old one is lost. Recovery shares, section 1.
 */
final class SharedSecret {
    static final int BYTES = 1 + 2 + CompartmentSecret.SECRET_BYTES + CompartmentSecret.DATABASE_SALT_BYTES;

    private SharedSecret() {
    }

    /** @return closed by the caller */
    static SecretBytes of(SlotRecord slotRecord) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put((byte) slotRecord.secret().index()).putShort((short) slotRecord.own());
        slotRecord.secret().use(bytes::put);
        bytes.put(slotRecord.secret().databaseSalt());
        return new SecretBytes(bytes.array());
    }

    /**
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#SHARES_ELSEWHERE} for what no writer of this version writes
     */
    static SlotRecord slotRecord(SecretBytes shared) throws Problem {
        byte[] bytes = shared.copy();
        try {
            check(bytes);
            ByteBuffer in = ByteBuffer.wrap(bytes).position(3);
            byte[] secret = new byte[CompartmentSecret.SECRET_BYTES];
            byte[] salt = new byte[CompartmentSecret.DATABASE_SALT_BYTES];
            in.get(secret).get(salt);
            return new SlotRecord(own(bytes), SlotRecord.Role.OPEN,
                    new CompartmentSecret(bytes[0], new SecretBytes(secret), salt));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void check(byte[] bytes) throws Problem {
        if (bytes.length != BYTES || (bytes[0] | 1) != 1 || Integer.bitCount(own(bytes)) != FormatConstants.OWN_SLOTS) {
            throw new Problem(Problem.Kind.SHARES_ELSEWHERE);
        }
    }

    private static int own(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getShort(1) & 0xFFFF;
    }
}
