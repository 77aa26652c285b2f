package org.rowan.casebook;

import java.nio.file.Path;
import java.util.Optional;
import org.rowan.secret.SecretChars;

/**
 * What opens a casebook.
 *
 * @param passphrase stays the caller's to close
 * @param keyFile    without one the passphrase alone opens
 */
public record OpenedBy(SecretChars passphrase, Optional<Path> keyFile) {}
