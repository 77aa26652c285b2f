package org.rowan.cli;

import java.io.IOException;
import org.rowan.secret.SecretChars;
import org.rowan.text.Texts;

/** Passphrases that a person types. */
record AskedPassphrases(Terminal terminal, Texts texts) implements Passphrases {
    @Override
    public SecretChars existing(String prompt) throws IOException {
        return terminal.ask(texts.get(prompt) + ": ");
    }

    @Override
    public SecretChars fresh(String prompt) throws IOException {
        SecretChars first = existing(prompt);
        try (SecretChars again = existing("cli.ask.again")) {
            if (first.sameAs(again)) {
                return first;
            }
        }
        first.close();
        throw new UsageProblem("cli.usage.differ");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
