package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Restoring;
import org.rowan.casebook.Casebook;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "cli.restore")
final class RestoreCommand extends Job {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.restore.file")
    private Path file;
    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "cli.create.dir")
    private Path folder;
    @Option(names = "--keys-of", paramLabel = "DIR", descriptionKey = "cli.restore.keysOf")
    private Path holder;
    @Mixin
    private NewCasebookOptions options;
    @Mixin
    private PassphraseOption option;

    @Override
    void run(Surroundings around) throws IOException {
        try (Passphrases passphrases = option.open(around)) {
            if (holder == null) {
                underPassphrase(passphrases, around);
            } else {
                byKeys(passphrases, around);
            }
        }
    }

    private void underPassphrase(Passphrases passphrases, Surroundings around) throws IOException {
        if (!Exchange.needsPassphrase(file)) {
            throw new Problem(Problem.Kind.BUNDLE_NOT_FOR_US);
        }
        try (SecretChars backup = passphrases.existing("cli.ask.backup");
                Restoring restoring = Restoring.underPassphrase(file, backup);
                SecretChars next = passphrases.fresh("cli.ask.new")) {
            restore(restoring, next, around);
        }
    }

    private void byKeys(Passphrases passphrases, Surroundings around) throws IOException {
        try (SecretChars current = passphrases.existing("cli.ask.current");
                Casebook casebook = around.watched(progress -> around.casebooks().open(holder, current,
                        Optional.empty(), progress));
                Restoring restoring = Restoring.byKeysOf(casebook, file);
                SecretChars next = passphrases.fresh("cli.ask.new")) {
            restore(restoring, next, around);
        }
    }

    private void restore(Restoring restoring, SecretChars next, Surroundings around) throws IOException {
        Restoring.Restored restored = around.watched(progress -> restoring.run((records, files) -> options.create(folder,
                next, around.casebooks().reserveFor(folder, records, files), around)::takeBack,
                () -> open(next, around), progress));
        rename(restored, next, around);
        around.lines().line(json -> {
            json.writeStringField("bundle", restored.bundle().text());
            json.writeNumberField("records", restored.records());
            json.writeNumberField("files", restored.files());
            json.writeBooleanField("whole", restored.whole());
        });
        around.words().say("cli.create.done", folder);
        around.words().say(restored.whole() ? "cli.restore.whole" : "cli.restore.records");
    }

    private Casebook open(SecretChars passphrase, Surroundings around) throws IOException {
        return around.watched(progress -> around.casebooks().open(folder, passphrase, options.keyFile(), progress));
    }

    /** Who asks for another name gets it; otherwise it is the backup's. */
    private void rename(Restoring.Restored restored, SecretChars passphrase, Surroundings around) throws IOException {
        Optional<String> name = options.name(around);
        if (restored.whole() && name.isPresent()) {
            try (Casebook casebook = open(passphrase, around)) {
                casebook.rename(name.get());
            }
        }
    }
}
