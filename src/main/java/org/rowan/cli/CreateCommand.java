package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "create", description = "cli.create")
final class CreateCommand extends Job {
    @Parameters(paramLabel = "DIR", descriptionKey = "cli.create.dir")
    private Path folder;
    @Mixin
    private NewCasebookOptions options;
    @Mixin
    private PassphraseOption passphrase;

    @Override
    void run(Surroundings around) throws IOException {
        try (Passphrases passphrases = passphrase.open(around);
                SecretChars first = passphrases.fresh("cli.ask.new")) {
            options.create(folder, first, around.casebooks().usualReserve(), around);
        }
        around.words().say("cli.create.done", folder);
    }
}
