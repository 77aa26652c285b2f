package org.rowan.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** The passphrases of an open compartment. Changes are for one thread at a time. Casebook format, section 4. */
record CompartmentKeys(Session session, Contents contents, Owner owner) {
    /**
     * Puts the next credentials in the place of those of a role, or adds them when the role has none.
     *
     * @param role by what was opened with the current ones
     */
    void replace(Credentials current, Credentials next, Function<SlotRecord, SlotRecord.Role> role)
            throws Problem {
        Vault.refuseEmpty(next.passphrase());
        try (Slots.Opened opened = opened(current);
                SecretBytes nextKey = unused(next.passphrase(), next.keyFile())) {
            session.change(contents).run(opened, role.apply(opened.slotRecord()), nextKey);
        }
    }

    private Slots.Opened opened(Credentials current) throws Problem {
        try (SecretBytes key = session.slots().key(current.passphrase(), current.keyFile())) {
            Slots.Opened opened = session.slots().open(key);
            if (owner.isOf(opened.slotRecord())) {
                return opened;
            }
            opened.close();
            throw new Problem(Problem.Kind.NOT_OPENED);
        }
    }

    /** @return the key that a passphrase gives, which opens no slot yet; closed by the caller */
    SecretBytes unused(SecretChars passphrase, Optional<SecretBytes> keyFile) throws Problem {
        SecretBytes key = session.slots().key(passphrase, keyFile);
        if (session.slots().opensAny(key)) {
            key.close();
            throw new Problem(Problem.Kind.PASSPHRASE_IN_USE);
        }
        return key;
    }

    /** @return what recovery shares carry; closed by the caller */
    SecretBytes shared(Credentials current) throws Problem {
        try (Slots.Opened opened = opened(current)) {
            return SharedSecret.of(opened.slotRecord());
        }
    }

    void removeErasing(Credentials current) throws Problem {
        try (Slots.Opened opened = opened(current)) {
            if (opened.slotRecord().role() != SlotRecord.Role.OPEN) {
                throw new Problem(Problem.Kind.ERASE_PASSPHRASE);
            }
        }
        if (hasErasing()) {
            session.change(contents).remove(SlotRecord.Role.OPEN_AND_ERASE_OTHER, owner.otherSlots());
        }
    }

    boolean hasErasing() throws Problem {
        return !session.change(contents).of(SlotRecord.Role.OPEN_AND_ERASE_OTHER).isEmpty();
    }

    /** Destroys every way in but that of recovery shares; waits for no change that is under way, which then fails. */
    void destroy() throws Problem {
        List<Integer> destroyed = new ArrayList<>(owner.ownSlots());
        destroyed.removeAll(owner.recovery());
        session.writes().destroyForGood(destroyed, owner.otherSlots());
    }
}
