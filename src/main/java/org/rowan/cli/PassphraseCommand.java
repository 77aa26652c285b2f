package org.rowan.cli;

import java.io.IOException;
import java.util.Optional;
import org.rowan.casebook.OpenedBy;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;

@Command(name = "passphrase", description = "cli.passphrase")
final class PassphraseCommand extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        try (SecretChars next = opened.more().fresh("cli.ask.new")) {
            opened.casebook().protection().changePassphrase(
                    new OpenedBy(opened.current(), Optional.empty()), new OpenedBy(next, Optional.empty()));
        }
        opened.words().say("cli.passphrase.done");
    }
}
