package org.rowan.casebook;

import java.nio.file.Path;
import java.util.Optional;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;

/**
 * What a new casebook is to be. The passphrases stay the caller's to close.
 *
 * @param folder  not there yet, or empty
 * @param name    by which contacts will know its owner; never blank
 * @param second  opens the other half of the folder, an empty casebook of the same name
 * @param keyFile needed with both passphrases from then on
 */
public record NewCasebook(Path folder, String name, SecretChars first, Optional<SecretChars> second,
                          Optional<Path> keyFile, Reserve reserve) {}
