package org.rowan.vault;

import java.nio.ByteBuffer;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/**
 * The header file: a salt, three times, and 16 slots. What can't be read counts as zero bytes, so that a bad sector
 * costs one slot and not the casebook. Casebook format, section 4.
 */
final class Header {
    static final int SALT_BYTES = 32;
    private static final int COPIES = 3;

    private final Folder folder;
    private final FormatConstants constants;

    Header(Folder folder, FormatConstants constants) {
        this.folder = folder;
        this.constants = constants;
    }

    /** @return what at least two of the three copies say, bit by bit */
    byte[] salt() {
        byte[] a = read(0, SALT_BYTES);
        byte[] b = read(FormatConstants.PAGE_BYTES, SALT_BYTES);
        byte[] c = read(2L * FormatConstants.PAGE_BYTES, SALT_BYTES);
        byte[] salt = new byte[SALT_BYTES];
        for (int i = 0; i < SALT_BYTES; i++) {
            salt[i] = (byte) (a[i] & b[i] | a[i] & c[i] | b[i] & c[i]);
        }
        return salt;
    }

    void writeSalt(byte[] salt) throws Problem {
        for (int copy = 0; copy < COPIES; copy++) {
            write((long) copy * FormatConstants.PAGE_BYTES, salt);
        }
    }

    byte[] slot(int position) {
        return read(placeOf(position), constants.slotBytes());
    }

    void writeSlot(int position, byte[] slot) throws Problem {
        write(placeOf(position), slot);
    }

    /** Destroys whatever the slots hold, and returns once that is durable. */
    void overwrite(Iterable<Integer> positions, Randomness randomness) throws Problem {
        for (int position : positions) {
            writeSlot(position, randomness.bytes(constants.slotBytes()));
        }
        force();
    }

    void force() throws Problem {
        folder.force(VaultFile.HEADER);
    }

    private long placeOf(int position) {
        return (long) COPIES * FormatConstants.PAGE_BYTES + (long) position * constants.slotBytes();
    }

    private byte[] read(long at, int length) {
        byte[] bytes = new byte[length];
        folder.readWhatCanBeRead(VaultFile.HEADER, at, bytes, length);
        return bytes;
    }

    private void write(long at, byte[] bytes) throws Problem {
        folder.write(VaultFile.HEADER, at, ByteBuffer.wrap(bytes));
    }
}
