package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.casebook.NewCasebook;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Reserve;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a new casebook is to be. */
final class NewCasebookOptions {
    @Option(names = "--name", paramLabel = "N", descriptionKey = "cli.create.nameOption")
    private String name;
    @Mixin
    private ReserveOption reserve;

    /** Makes it. */
    void create(Path folder, SecretChars passphrase, Reserve least, Surroundings around) throws IOException {
        String called = name == null ? around.texts().get("cli.create.name") : Given.text(name, around.streams());
        NewCasebook what = new NewCasebook(folder, called, passphrase, Optional.empty(), Optional.empty(),
                reserve.reserve().orElse(least));
        around.watched(progress -> {
            around.casebooks().create(what, progress);
            return what;
        });
    }
}
