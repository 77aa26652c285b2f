package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.casebook.NewCasebook;
import org.rowan.secret.SecretChars;
import org.rowan.vault.NewFolder;
import org.rowan.vault.Reserve;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a new casebook is to be. */
final class NewCasebookOptions {
    @Option(names = "--name", paramLabel = "N", descriptionKey = "cli.create.nameOption")
    private String name;
    @Mixin
    private ReserveOption reserve;
    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "cli.create.keyFile")
    private Path keyFile;
    private String called;

    Optional<Path> keyFile() {
        return Optional.ofNullable(keyFile);
    }

    /** @return what it is to be called, when that was said */
    Optional<String> name(Surroundings around) throws IOException {
        if (name != null && called == null) {
            called = Given.text(name, around.streams());
        }
        return Optional.ofNullable(called);
    }

    /** Makes it, and its key file when that is not there. */
    NewFolder create(Path folder, SecretChars passphrase, Reserve least, Surroundings around) throws IOException {
        String display = name(around).orElse(around.texts().get("cli.create.name"));
        NewCasebook what = new NewCasebook(folder, display, passphrase, Optional.empty(), keyFile(),
                reserve.reserve().orElse(least));
        boolean made = keyFile().isPresent() && !Files.exists(keyFile().get());
        NewFolder result = around.watched(progress -> made ? around.casebooks().createWithNewKeyFile(what, progress)
                : around.casebooks().create(what, progress));
        keyFile().ifPresent(file -> NextKeyFile.tell(file, made, folder, around.words()));
        return result;
    }
}
