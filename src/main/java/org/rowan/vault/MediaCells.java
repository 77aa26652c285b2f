package org.rowan.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rowan.crypto.Filler;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** A compartment's cells in the media file, and what seals them. Casebook format, section 8. */
final class MediaCells {
    static final int TAG = 16;

    private final Storage storage;
    private final FormatConstants constants;
    private final int compartment;

    MediaCells(Storage storage, FormatConstants constants, int compartment) {
        this.storage = storage;
        this.constants = constants;
        this.compartment = compartment;
    }

    /** @return plaintext that a cell holds, in bytes */
    int content() {
        return constants.mediaCellBytes() - TAG;
    }

    int cellBytes() {
        return constants.mediaCellBytes();
    }

    /** @return cells that the compartment has in the media file's present length */
    int total() throws Problem {
        return Math.toIntExact(storage.size(VaultFile.MEDIA) / (2 * constants.stripeBytes()) * constants.stripeCells());
    }

    /** @return where the cell stands in the media file */
    long place(int cell) {
        long stripe = 2L * (cell / constants.stripeCells()) + compartment;
        return stripe * constants.stripeBytes() + (long) (cell % constants.stripeCells()) * constants.mediaCellBytes();
    }

    /** Writes neighbouring cells of one stripe. */
    void write(int cell, byte[] sealed, int length) throws Problem {
        storage.write(VaultFile.MEDIA, place(cell), ByteBuffer.wrap(sealed, 0, length));
    }

    /**
     * @param into gets a cell's content
     * @throws Problem {@link Problem.Kind#MEDIA_DAMAGED} when a segment's cell is altered or can't be read
     */
    void open(Id media, MediaSegment segment, long index, Buffers into) throws Problem {
        boolean last = index == segment.cells().count() - 1;
        read(media, segment.cells().cell(index), into.sealed);
        sealer(media, segment.key()).open(index, last, into.sealed, into.plain);
    }

    boolean isSound(Id media, MediaSegment segment, long index) throws Problem {
        try (Buffers buffers = new Buffers()) {
            open(media, segment, index, buffers);
            return true;
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.MEDIA_DAMAGED) {
                throw e;
            }
            return false;
        }
    }

    private void read(Id media, int cell, byte[] sealed) throws Problem {
        try {
            storage.read(VaultFile.MEDIA, place(cell), ByteBuffer.wrap(sealed));
        } catch (Problem unreadable) {
            throw new Problem(unreadable, Problem.Kind.MEDIA_DAMAGED, media.text());
        }
    }

    /** Room to open one cell after another: new memory for each would take as long as opening it. */
    final class Buffers implements AutoCloseable {
        private final byte[] sealed = new byte[cellBytes()];
        private final byte[] plain = new byte[content()];

        /** @return the content of the cell that was opened last */
        byte[] plain() {
            return plain;
        }

        @Override
        public void close() {
            Arrays.fill(plain, (byte) 0);
        }
    }

    void force() throws Problem {
        storage.force(VaultFile.MEDIA);
    }

    void writeOut() throws Problem {
        storage.writeOut(VaultFile.MEDIA);
    }

    /** Overwrites a cell with random bytes; not forced. */
    void wipe(int cell, Filler filler) throws Problem {
        write(cell, filler.bytes(constants.mediaCellBytes()), constants.mediaCellBytes());
    }

    /** Seals one segment's cells, or opens them; for one thread. */
    Sealer sealer(Id media, SecretBytes key) {
        return new Sealer(media, key);
    }

    /** AES-256-GCM under a segment's key: the nonce is the cell's index, which no segment uses twice. */
    final class Sealer {
        private final byte[] media;
        private final SecretKeySpec key;

        private Sealer(Id media, SecretBytes key) {
            this.media = HexFormat.of().parseHex(media.text());
            this.key = key.with(raw -> new SecretKeySpec(raw, "AES"));
        }

        /** @param plain a cell's content, padded to its full length */
        void seal(long index, boolean last, byte[] plain, int from, byte[] into, int to) {
            try {
                cipher(Cipher.ENCRYPT_MODE, index, last).doFinal(plain, from, content(), into, to);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @throws Problem {@link Problem.Kind#MEDIA_DAMAGED} when the cell is not what was written for this place */
        void open(long index, boolean last, byte[] sealed, byte[] into) throws Problem {
            try {
                cipher(Cipher.DECRYPT_MODE, index, last).doFinal(sealed, 0, sealed.length, into, 0);
            } catch (AEADBadTagException e) {
                throw new Problem(e, Problem.Kind.MEDIA_DAMAGED, HexFormat.of().formatHex(media));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private Cipher cipher(int mode, long index, boolean last) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putLong(Integer.BYTES, index).array();
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
            cipher.updateAAD(media);
            cipher.updateAAD(ByteBuffer.allocate(9).putLong(index).put((byte) (last ? 1 : 0)).array());
            return cipher;
        }
    }
}
