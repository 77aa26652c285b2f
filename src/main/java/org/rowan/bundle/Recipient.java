package org.rowan.bundle;

import java.util.Optional;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.secret.SecretChars;

/**
 * Whom a bundle is for.
 *
 * @param name           for people: a contact's name, or the recipient itself; empty for a passphrase
 * @param authentication the key to prove the sender to; empty when none is known. Not copied
 */
public record Recipient(String name, AgeRecipient key, Optional<byte[]> authentication) {
    /** Somebody to whom nothing can be proven. */
    public Recipient(String name, AgeRecipient key) {
        this(name, key, Optional.empty());
    }

    /** @param passphrase stays with the caller, and open until the bundle is written */
    public static Recipient ofPassphrase(SecretChars passphrase) {
        return new Recipient("", new AgeRecipient.Passphrase(passphrase, AgeRecipient.Passphrase.WORK_FACTOR));
    }
}
