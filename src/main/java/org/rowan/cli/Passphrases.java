package org.rowan.cli;

import java.io.IOException;
import org.rowan.secret.SecretChars;

/** Where a command gets its passphrases, in the order in which it asks. Each one is closed by who asked. */
interface Passphrases extends AutoCloseable {
    /** @param prompt a key: what to say when somebody is asked */
    SecretChars existing(String prompt) throws IOException;

    /** @param prompt a key; somebody who is asked types a new passphrase twice */
    SecretChars fresh(String prompt) throws IOException;

    @Override
    void close() throws IOException;
}
