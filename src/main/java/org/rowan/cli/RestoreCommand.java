package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
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
            around.watched(progress -> {
                Exchange.verify(file, backup, progress);
                return file;
            });
            options.create(folder, first, reserve(around), around);
            try (Casebook casebook = around.watched(
                    progress -> around.casebooks().open(folder, first, options.keyFile(), progress))) {
                new Arriving(casebook, around).receive(file, Optional.of(backup), false);
            }
        }
        around.words().say("cli.create.done", folder);
    }

    /** Room for all that the backup can hold, and as much again to work in. */
    private Reserve reserve(Surroundings around) throws IOException {
        Reserve usual = around.casebooks().usualReserve();
        long wanted = 2 * Files.size(file);
        return wanted <= usual.mediaBytes() ? usual : Reserve.forDocuments(wanted);
    }
}
