package org.rowan.vault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/**
 * Moves a compartment to new slots so that a crash at any instant leaves a passphrase that opens it: noted first, new
 * slots written and tried, old ones destroyed, noted again. Casebook format, section 4.
 */
final class PassphraseChange {
    private final Contents contents;
    private final Header header;
    private final Slots slots;
    private final Randomness randomness;

    PassphraseChange(Contents contents, Header header, Slots slots, Randomness randomness) {
        this.contents = contents;
        this.header = header;
        this.slots = slots;
        this.randomness = randomness;
    }

    /** Puts the next key in the place of the one that opened. */
    void run(Slots.Opened current, SecretBytes next) throws Problem {
        SlotRecord.Role role = current.slotRecord().role();
        List<Integer> coming = contents.bulk(transaction -> {
            SlotBook book = new SlotBook(transaction.connection());
            book.put(current.positions(), role, SlotBook.State.HELD);
            List<Integer> free = free(current.slotRecord(), book.taken());
            book.put(book.in(role, SlotBook.State.HELD), role, SlotBook.State.GOING);
            book.put(free, role, SlotBook.State.COMING);
            return free;
        });
        slots.write(coming, next, current.slotRecord());
        settle(role, SlotBook.State.COMING, SlotBook.State.GOING);
    }

    private List<Integer> free(SlotRecord slotRecord, List<Integer> taken) {
        List<Integer> free = new ArrayList<>(slotRecord.ownSlots());
        free.removeAll(taken);
        return Positions.shuffled(free, randomness).subList(0, FormatConstants.SLOTS_PER_PASSPHRASE);
    }

    /**
     * After opening: carries a change to its end that a crash had stopped, or takes it back. What opened stays, in all
     * of its slots.
     */
    void recover(Slots.Opened opened, SecretBytes key) throws Problem {
        SlotRecord.Role role = opened.slotRecord().role();
        List<Integer> coming = in(role, SlotBook.State.COMING);
        if (coming.isEmpty()) {
            return;
        }
        boolean finish = !Collections.disjoint(opened.positions(), coming);
        SlotBook.State kept = finish ? SlotBook.State.COMING : SlotBook.State.GOING;
        slots.write(in(role, kept), key, opened.slotRecord());
        settle(role, kept, finish ? SlotBook.State.GOING : SlotBook.State.COMING);
    }

    /** @return the slots that the book says open this compartment, damaged ones included */
    List<Integer> held(SlotRecord.Role role) throws Problem {
        return in(role, SlotBook.State.HELD);
    }

    private List<Integer> in(SlotRecord.Role role, SlotBook.State state) throws Problem {
        return contents.read(connection -> new SlotBook(connection).in(role, state));
    }

    private void settle(SlotRecord.Role role, SlotBook.State kept, SlotBook.State lost) throws Problem {
        header.overwrite(in(role, lost), randomness);
        contents.bulk(transaction -> {
            SlotBook book = new SlotBook(transaction.connection());
            book.remove(book.in(role, lost));
            List<Integer> positions = book.in(role, kept);
            book.put(positions, role, SlotBook.State.HELD);
            return positions;
        });
    }
}
