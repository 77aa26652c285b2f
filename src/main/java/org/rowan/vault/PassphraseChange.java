package org.rowan.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/**
 * Moves a passphrase to new slots so that a crash at any instant leaves one that opens the compartment: noted first,
 * new slots written and tried, old ones destroyed, noted again. Casebook format, section 4.
 */
final class PassphraseChange {
    private final Contents contents;
    private final Slots slots;
    private final SlotWrites writes;
    private final Randomness randomness;

    PassphraseChange(Contents contents, Slots slots, SlotWrites writes, Randomness randomness) {
        this.contents = contents;
        this.slots = slots;
        this.writes = writes;
        this.randomness = randomness;
    }

    /**
     * Puts the next key in the place of the role's, or adds it when the role has none.
     *
     * @param current what opened the compartment, in this role or in another
     */
    void run(Slots.Opened current, SlotRecord.Role role, SecretBytes next) throws Problem {
        run(current, role, next, book -> { });
    }

    /** What else of the book changes when a change begins. */
    @FunctionalInterface
    private interface Besides {
        void in(SlotBook book) throws SQLException;
    }

    private void run(Slots.Opened current, SlotRecord.Role role, SecretBytes next, Besides besides) throws Problem {
        List<Integer> coming = contents.bulk(transaction -> {
            SlotBook book = new SlotBook(transaction.connection());
            besides.in(book);
            return begin(book, current, role);
        });
        try (SlotRecord slotRecord = current.slotRecord().as(role)) {
            slots.write(coming, next, slotRecord);
        }
        settle(role, SlotBook.State.COMING, SlotBook.State.GOING, current.slotRecord().otherSlots());
    }

    private List<Integer> begin(SlotBook book, Slots.Opened current, SlotRecord.Role role)
            throws SQLException {
        book.put(current.positions(), current.slotRecord().role(), SlotBook.State.HELD);
        List<Integer> free = new ArrayList<>(current.slotRecord().ownSlots());
        free.removeAll(book.takenFor(role));
        List<Integer> coming =
                Positions.shuffled(free, randomness).subList(0, FormatConstants.SLOTS_PER_PASSPHRASE);
        book.put(book.of(role), role, SlotBook.State.GOING);
        book.put(coming, role, SlotBook.State.COMING);
        return coming;
    }

    /**
     * Lets the next key open the compartment, and nothing else: what was known of other ways in is destroyed. All of
     * it is going from the first step on, so that whoever opens by the next key after a stop ends that too.
     */
    void renew(SlotRecord shared, SecretBytes next) throws Problem {
        SlotRecord.Role erasing = SlotRecord.Role.OPEN_AND_ERASE_OTHER;
        run(new Slots.Opened(shared, List.of()), SlotRecord.Role.OPEN, next,
                book -> book.put(book.of(erasing), erasing, SlotBook.State.GOING));
        if (!of(erasing).isEmpty()) {
            forget(erasing, shared.otherSlots());
        }
    }

    /** Takes the role's passphrase away. */
    void remove(SlotRecord.Role role, List<Integer> others) throws Problem {
        contents.bulk(transaction -> {
            SlotBook book = new SlotBook(transaction.connection());
            book.put(book.of(role), role, SlotBook.State.GOING);
            return role;
        });
        forget(role, others);
    }

    /**
     * After opening: carries a change to its end that a crash had stopped, or takes it back. What opened stays, in all
     * of its slots.
     */
    void recover(Slots.Opened opened, SecretBytes key) throws Problem {
        SlotRecord.Role role = opened.slotRecord().role();
        List<Integer> others = opened.slotRecord().otherSlots();
        List<Integer> coming = in(role, SlotBook.State.COMING);
        if (!coming.isEmpty() || !in(role, SlotBook.State.GOING).isEmpty()) {
            boolean finish = !Collections.disjoint(opened.positions(), coming);
            SlotBook.State kept = finish ? SlotBook.State.COMING : SlotBook.State.GOING;
            slots.write(in(role, kept), key, opened.slotRecord());
            settle(role, kept, finish ? SlotBook.State.GOING : SlotBook.State.COMING, others);
        }
        if (role == SlotRecord.Role.OPEN) {
            recoverErasing(others);
        }
    }

    // A first setting is taken back and a removal is ended. Which of an old and a new one opens can't be known here:
    // that waits for whoever opens by one of them, or for the next change.
    private void recoverErasing(List<Integer> others) throws Problem {
        SlotRecord.Role role = SlotRecord.Role.OPEN_AND_ERASE_OTHER;
        if (in(role, SlotBook.State.COMING).isEmpty() != in(role, SlotBook.State.GOING).isEmpty()) {
            forget(role, others);
        }
    }

    /** @return the slots that the book says open this compartment, damaged ones included */
    List<Integer> held(SlotRecord.Role role) throws Problem {
        return in(role, SlotBook.State.HELD);
    }

    /** @return all that the book knows of a role */
    List<Integer> of(SlotRecord.Role role) throws Problem {
        return contents.read(connection -> new SlotBook(connection).of(role));
    }

    /** @return the slots that recovery shares open */
    List<Integer> recovery() throws Problem {
        return contents.read(connection -> new SlotBook(connection).recovery());
    }

    private List<Integer> in(SlotRecord.Role role, SlotBook.State state) throws Problem {
        return contents.read(connection -> new SlotBook(connection).in(role, state));
    }

    private void settle(SlotRecord.Role role, SlotBook.State kept, SlotBook.State lost, List<Integer> others)
            throws Problem {
        writes.destroy(in(role, lost), others);
        contents.bulk(transaction -> {
            SlotBook book = new SlotBook(transaction.connection());
            book.remove(book.in(role, lost));
            List<Integer> positions = book.in(role, kept);
            book.put(positions, role, SlotBook.State.HELD);
            return positions;
        });
    }

    private void forget(SlotRecord.Role role, List<Integer> others) throws Problem {
        writes.destroy(of(role), others);
        contents.bulk(transaction -> {
            SlotBook book = new SlotBook(transaction.connection());
            book.remove(book.of(role));
            return role;
        });
    }
}
