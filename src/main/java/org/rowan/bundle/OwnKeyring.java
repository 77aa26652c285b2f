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

    /** Others may ask for the same casebook's card at the same time, and must get the same keys. */
    ContactCard card() throws Problem {
        synchronized (casebook) {
            Optional<OwnKeys> kept = kept();
            try (OwnKeys keys = kept.isPresent() ? kept.get() : made()) {
                return keys.card(casebook.name());
            }
        }
    }

    private Optional<OwnKeys> kept() throws Problem {
        return casebook.contacts().ownKeys().map(OwnKeys::new);
    }

    private OwnKeys made() throws Problem {
        OwnKeys made = OwnKeys.random();
        casebook.contacts().ownKeys(made.kept());
        return made;
    }
}
