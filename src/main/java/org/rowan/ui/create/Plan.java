package org.rowan.ui.create;

import java.nio.file.Path;
import java.util.Optional;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.vault.Reserve;

/**
 * What the assistant was told. Its passphrases are closed by whoever makes the casebook.
 *
 * @param other the name of the casebook that the second passphrase opens
 */
public record Plan(Path folder, String name, Reserve reserve, SecretChars first, Optional<SecretChars> second,
                   String other, ChosenKeyFile keyFile)
        implements AutoCloseable {
    @Override
    public void close() {
        first.close();
        second.ifPresent(SecretChars::close);
    }
}
