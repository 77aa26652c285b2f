package org.rowan.bundle;

import java.util.Optional;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.casebook.contact.Preset;
import org.rowan.secret.SecretChars;

/**
 * Whom a bundle is for.
 *
 * @param name           for people: a contact's name, or the recipient itself; empty for a passphrase
 * @param authentication the key to prove the sender to; empty when none is known. Not copied
 * @param preset         what stays out of bundles for them; not of backups
 */
public record Recipient(String name, AgeRecipient key, Optional<byte[]> authentication, Preset preset) {
    /** Somebody to whom nothing can be proven, and who gets everything. */
    public Recipient(String name, AgeRecipient key) {
        this(name, key, Optional.empty(), Preset.NONE);
    }

    /** @return the same, of whose bundles other things stay out, whatever is remembered */
    public Recipient with(Preset other) {
        return new Recipient(name, key, authentication, other);
    }

    /** @param passphrase stays with the caller, and open until the bundle is written */
    public static Recipient ofPassphrase(SecretChars passphrase) {
        return new Recipient("", new AgeRecipient.Passphrase(passphrase, AgeRecipient.Passphrase.WORK_FACTOR));
    }
}
