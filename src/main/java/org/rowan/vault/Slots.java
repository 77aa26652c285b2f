package org.rowan.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rowan.crypto.AntiForensic;
import org.rowan.crypto.Hkdf;
import org.rowan.crypto.PassphraseKey;
import org.rowan.crypto.Randomness;
import org.rowan.crypto.SealedRecord;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * Seals records into slots and tries keys on them. Every trial goes through all 16 slots, whatever it finds: a right,
 * a wrong and a second passphrase do the same work. Casebook format, section 4.
 */
final class Slots {
    private static final int SEALED_BYTES = SlotRecord.BYTES + SealedRecord.OVERHEAD;

    private final Header header;
    private final SlotWrites writes;
    private final FormatConstants constants;
    private final Randomness randomness;

    Slots(Header header, SlotWrites writes, FormatConstants constants, Randomness randomness) {
        this.header = header;
        this.writes = writes;
        this.constants = constants;
        this.randomness = randomness;
    }

    /** @return the key that a passphrase gives here; takes a second, closed by the caller */
    SecretBytes key(SecretChars passphrase, Optional<SecretBytes> keyFile) {
        return PassphraseKey.derive(passphrase, keyFile, header.salt(), constants.argon());
    }

    /**
     * Tries a key on every slot.
     *
     * @throws Problem {@link Problem.Kind#NOT_OPENED} when none opens, {@link Problem.Kind#NEWER_VERSION}
     */
    Opened open(SecretBytes key) throws Problem {
        return attempt(key).opened();
    }

    /** Tries a key on every slot. */
    Attempt attempt(SecretBytes key) {
        List<Integer> positions = new ArrayList<>();
        List<SecretBytes> contents = new ArrayList<>();
        for (int position = 0; position < FormatConstants.SLOTS; position++) {
            Optional<SecretBytes> content = trySlot(key, position);
            content.ifPresent(contents::add);
            if (content.isPresent()) {
                positions.add(position);
            }
        }
        try {
            return opened(positions, contents);
        } catch (Problem refusal) {
            return new Refused(refusal);
        } finally {
            contents.forEach(SecretBytes::close);
        }
    }

    private static Opened opened(List<Integer> positions, List<SecretBytes> contents) throws Problem {
        if (positions.isEmpty()) {
            throw new Problem(Problem.Kind.NOT_OPENED);
        }
        return new Opened(SlotRecord.decode(contents.getFirst(), positions.getFirst()), List.copyOf(positions));
    }

    /** @return whether the key opens any slot at all, of either compartment */
    boolean opensAny(SecretBytes key) {
        int opened = 0;
        for (int position = 0; position < FormatConstants.SLOTS; position++) {
            Optional<SecretBytes> content = trySlot(key, position);
            content.ifPresent(SecretBytes::close);
            opened += content.isPresent() ? 1 : 0;
        }
        return opened > 0;
    }

    private Optional<SecretBytes> trySlot(SecretBytes key, int position) {
        byte[] sealed = AntiForensic.merge(header.slot(position), SEALED_BYTES);
        return SealedRecord.open(key, info(position), sealed);
    }

    /** Puts a record into slots of its compartment and returns once they are durable and open again. */
    void write(List<Integer> positions, SecretBytes key, SlotRecord slotRecord) throws Problem {
        Map<Integer, byte[]> sealed = new TreeMap<>();
        positions.forEach(position -> sealed.put(position, seal(position, key, slotRecord)));
        writes.write(sealed, slotRecord.otherSlots());
        for (int position : positions) {
            confirm(position, key);
        }
    }

    private byte[] seal(int position, SecretBytes key, SlotRecord slotRecord) {
        try (SecretBytes content = slotRecord.encode()) {
            byte[] sealed = content.with(bytes -> SealedRecord.seal(key, info(position), bytes, randomness));
            return AntiForensic.split(sealed, constants.slotBytes() / SEALED_BYTES, randomness);
        }
    }

    private void confirm(int position, SecretBytes key) throws Problem {
        Optional<SecretBytes> content = trySlot(key, position);
        content.ifPresent(SecretBytes::close);
        if (content.isEmpty()) {
            throw new Problem(Problem.Kind.STORAGE_FAILED);
        }
    }

    private static byte[] info(int position) {
        return Hkdf.info("rowan 1 slot", position);
    }

    /** What came of trying a key. */
    sealed interface Attempt extends AutoCloseable {
        /** @throws Problem why nothing opened */
        Opened opened() throws Problem;

        /** @return what is to be written to the slots before anything else happens */
        SlotWrites.Rewriting rewriting(Randomness randomness);

        @Override
        void close();
    }

    /** Nothing opened; slots chosen by lot are rewritten. */
    record Refused(Problem refusal) implements Attempt {
        @Override
        public Opened opened() throws Problem {
            throw refusal;
        }

        @Override
        public SlotWrites.Rewriting rewriting(Randomness randomness) {
            return SlotWrites.Rewriting.byLot(randomness);
        }

        @Override
        public void close() {
            // holds no secret
        }
    }

    /**
     * A compartment whose slot opened.
     *
     * @param slotRecord closed by the receiver
     * @param positions  the slots that opened: two, or one when the other is damaged
     */
    record Opened(SlotRecord slotRecord, List<Integer> positions) implements Attempt {
        @Override
        public Opened opened() {
            return this;
        }

        @Override
        public SlotWrites.Rewriting rewriting(Randomness randomness) {
            return new SlotWrites.Rewriting(slotRecord.otherSlots(),
                    slotRecord.role() == SlotRecord.Role.OPEN_AND_ERASE_OTHER);
        }

        @Override
        public void close() {
            slotRecord.close();
        }
    }
}
