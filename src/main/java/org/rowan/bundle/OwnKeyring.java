package org.rowan.bundle;

import java.util.Optional;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;

/** This compartment's keys: made when first asked for, then kept in it and the same for ever. */
final class OwnKeyring {
    private final Casebook casebook;

    OwnKeyring(Casebook casebook) {
        this.casebook = casebook;
    }

    /** @return both identities, closed by the caller; empty when no keys were ever made */
    Optional<OwnKeys.Identities> identities() throws Problem {
        return kept().map(keys -> {
            try (keys) {
                return keys.identities();
            }
        });
    }

    ContactCard card() throws Problem {
        try (OwnKeys keys = keys()) {
            return keys.card(casebook.name());
        }
    }

    /** @return this compartment's card under no name; empty when it has no keys yet */
    Optional<ContactCard> ownCard() throws Problem {
        return kept().map(keys -> {
            try (keys) {
                return keys.card("");
            }
        });
    }

    /**
     * Others may ask for the same casebook's keys at the same time, and must get the same.
     *
     * @return closed by the caller; made when there were none
     */
    OwnKeys keys() throws Problem {
        synchronized (casebook) {
            Optional<OwnKeys> kept = kept();
            return kept.isPresent() ? kept.get() : made();
        }
    }

    /** @return closed by the caller; empty when none were ever made */
    Optional<OwnKeys> kept() throws Problem {
        return casebook.contacts().ownKeys().map(OwnKeys::new);
    }

    private OwnKeys made() throws Problem {
        OwnKeys made = OwnKeys.random();
        casebook.contacts().ownKeys(made.kept());
        return made;
    }
}
