package org.rowan.vault;

import java.util.List;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/**
 * A compartment that is being made, at creation or in the place of another. It is made by the same steps whether a
 * passphrase will open it or nobody ever can.
 */
final class NewCompartment implements AutoCloseable {
    private final SlotRecord slotRecord;
    private final List<Integer> chosen;

    /** @param own its eight slots, in random order */
    NewCompartment(int index, List<Integer> own, Randomness randomness) {
        slotRecord = new SlotRecord(
                SlotRecord.mask(own), SlotRecord.Role.OPEN, CompartmentSecret.random(index, randomness));
        chosen = own.subList(0, FormatConstants.SLOTS_PER_PASSPHRASE);
    }

    /** Writes its databases, empty but for their tables. */
    void format(Folder folder, Contents.Format format, Application application) throws Problem {
        format.format(folder, slotRecord.secret(), new WithSlotBook(application, chosen));
    }

    /** Lets a key open it. */
    void openBy(SecretBytes key, Slots slots) throws Problem {
        slots.write(chosen, key, slotRecord);
    }

    @Override
    public void close() {
        slotRecord.close();
    }
}
