package org.rowan.vault;

import java.util.Optional;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * What opens a compartment. Both parts stay the caller's to close.
 *
 * @param keyFile SHA-256 of the key file; without one the passphrase alone opens
 */
public record Credentials(SecretChars passphrase, Optional<SecretBytes> keyFile) {}
