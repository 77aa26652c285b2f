package org.rowan.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The file without which the passphrase opens nothing. */
final class KeyFileOption {
    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "cli.option.keyFile")
    private Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
