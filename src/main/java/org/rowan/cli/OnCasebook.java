package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.OpenedBy;
import org.rowan.model.Finding;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command on one casebook: opens it with the current passphrase, works, closes it. */
abstract class OnCasebook extends Job {
    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "cli.option.dir")
    private Path folder;
    @Mixin
    private PassphraseOption option;
    @Mixin
    private KeyFileOption keyFile;

    abstract void run(Opened opened) throws IOException;

    @Override
    final void run(Surroundings around) throws IOException {
        try (Passphrases passphrases = option.open(around);
                SecretChars current = passphrases.existing("cli.ask.current");
                Casebook casebook = around.watched(
                        progress -> around.casebooks().open(folder, current, keyFile.file(), progress))) {
            for (Finding finding : casebook.findings()) {
                around.words().say("cli.found", finding.where(), finding.what());
            }
            run(new Opened(casebook, new OpenedBy(current, keyFile.file()), passphrases, around));
        }
    }
}
