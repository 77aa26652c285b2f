package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.OpenedBy;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "passphrase", description = "cli.passphrase")
final class PassphraseCommand extends OnCasebook {
    @Mixin
    private NextKeyFile keyFile;

    @Override
    void run(Opened opened) throws IOException {
        try (SecretChars next = opened.more().fresh("cli.ask.new")) {
            keyFile.use(opened, file -> opened.casebook().protection()
                    .changePassphrase(opened.current(), new OpenedBy(next, file)));
        }
        opened.words().say("cli.passphrase.done");
    }
}
