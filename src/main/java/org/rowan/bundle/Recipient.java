package org.rowan.bundle;

import org.rowan.bundle.age.AgeRecipient;
import org.rowan.secret.SecretChars;

/**
 * Whom a bundle is for.
 *
 * @param name for people: a contact's name, or the recipient itself; empty for a passphrase
 */
public record Recipient(String name, AgeRecipient key) {
    /** @param passphrase stays with the caller, and open until the bundle is written */
    public static Recipient ofPassphrase(SecretChars passphrase) {
        return new Recipient("", new AgeRecipient.Passphrase(passphrase, AgeRecipient.Passphrase.WORK_FACTOR));
    }
}
