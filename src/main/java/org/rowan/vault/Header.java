package org.rowan.vault;

import java.nio.ByteBuffer;
import java.util.Optional;
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

    /** @return the slot's bytes, unless they can't be read */
    Optional<byte[]> present(int position) {
        byte[] bytes = new byte[constants.slotBytes()];
        try {
            folder.read(VaultFile.HEADER, placeOf(position), ByteBuffer.wrap(bytes));
            return Optional.of(bytes);
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    /** Writes a slot that lies inside the file; behind its end there is nothing to keep and nothing to destroy. */
    void writeSlot(int position, byte[] slot) throws Problem {
        if (placeOf(position) + slot.length <= folder.size(VaultFile.HEADER)) {
            write(placeOf(position), slot);
        }
    }

    int slotBytes() {
        return constants.slotBytes();
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
