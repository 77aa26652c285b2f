package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.vault.NewFolder;
import org.rowan.vault.Reserve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "cli.restore")
final class RestoreCommand extends Job {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.restore.file")
    private Path file;
    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "cli.create.dir")
    private Path folder;
    @Mixin
    private NewCasebookOptions options;
    @Mixin
    private PassphraseOption option;

    /** The whole backup is checked before a folder is made for it. */
    @Override
    void run(Surroundings around) throws IOException {
        if (!Exchange.needsPassphrase(file)) {
            throw new Problem(Problem.Kind.BUNDLE_NOT_FOR_US);
        }
        try (Passphrases passphrases = option.open(around);
                SecretChars backup = passphrases.existing("cli.ask.backup");
                SecretChars first = passphrases.fresh("cli.ask.new")) {
            long documents = around.watched(progress -> Exchange.verify(file, backup, progress));
            Reserve reserve = around.casebooks().usualReserve().forContents(Files.size(file) - documents, documents);
            NewFolder made = options.create(folder, first, reserve, around);
            fill(first, backup, made, around);
        }
        around.words().say("cli.create.done", folder);
    }

    /** A casebook that got nothing, or not all, must not be taken for the one that was backed up. */
    private void fill(SecretChars first, SecretChars backup, NewFolder made, Surroundings around) throws IOException {
        boolean filled = false;
        try {
            try (Casebook casebook = around.watched(
                    progress -> around.casebooks().open(folder, first, options.keyFile(), progress))) {
                new Arriving(casebook, around).receive(file, Optional.of(backup), false);
            }
            filled = true;
        } finally {
            if (!filled) {
                made.takeBack();
            }
        }
    }
}
