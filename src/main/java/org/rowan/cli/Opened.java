package org.rowan.cli;

import org.rowan.casebook.Casebook;
import org.rowan.secret.SecretChars;

/**
 * What a command on an opened casebook works with.
 *
 * @param current the passphrase that opened it
 * @param more    the passphrases after that one
 */
record Opened(Casebook casebook, SecretChars current, Passphrases more, Surroundings around) {
    Lines lines() {
        return around.lines();
    }

    Words words() {
        return around.words();
    }
}
