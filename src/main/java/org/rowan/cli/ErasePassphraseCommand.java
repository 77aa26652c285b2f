package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.OpenedBy;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "erase-passphrase", description = "cli.erase")
final class ErasePassphraseCommand extends OnCasebook {
    @Option(names = "--remove", descriptionKey = "cli.erase.remove")
    private boolean remove;
    @Mixin
    private NextKeyFile keyFile;

    @Override
    void run(Opened opened) throws IOException {
        if (remove) {
            remove(opened);
        } else {
            set(opened);
        }
    }

    private void set(Opened opened) throws IOException {
        opened.words().say("cli.erase.warning");
        try (SecretChars next = opened.more().fresh("cli.ask.erase")) {
            keyFile.use(opened, file -> opened.casebook().protection()
                    .setErasePassphrase(opened.current(), new OpenedBy(next, file)));
        }
        opened.words().say("cli.erase.done");
    }

    private void remove(Opened opened) throws IOException {
        keyFile.refuse();
        boolean there = opened.casebook().protection().hasErasePassphrase();
        opened.casebook().protection().removeErasePassphrase(opened.current());
        opened.words().say(there ? "cli.erase.removed" : "cli.erase.none");
    }
}
