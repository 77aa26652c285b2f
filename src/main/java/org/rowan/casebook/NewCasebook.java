package org.rowan.casebook;

import java.nio.file.Path;
import java.util.Optional;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;

/**
 * What a new casebook is to be. The passphrases stay the caller's to close.
 *
 * @param folder  not there yet, or empty
 * @param name    by which contacts will know its owner; a blank one stands for the usual one
 * @param second  opens the other half of the folder, an empty casebook
 * @param other   the other's name; the same one in both would be a trace of one in the other
 * @param keyFile needed with both passphrases from then on
 */
public record NewCasebook(Path folder, String name, SecretChars first, Optional<SecretChars> second,
                          String other, Optional<Path> keyFile, Reserve reserve) {
    /** The other half has the usual name. */
    public NewCasebook(Path folder, String name, SecretChars first, Optional<SecretChars> second,
                       Optional<Path> keyFile, Reserve reserve) {
        this(folder, name, first, second, "", keyFile, reserve);
    }
}
