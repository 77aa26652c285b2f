package org.rowan.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/** Where the passphrases come from. */
final class PassphraseOption {
    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "cli.option.passphraseFile")
    private String file;

    Passphrases open(Surroundings around) throws IOException {
        Terminal terminal = around.streams().terminal();
        if (file != null) {
            return new FilePassphrases(Given.open(file, around.streams()));
        }
        if (!terminal.canAsk()) {
            throw new UsageProblem("cli.usage.noTerminal");
        }
        return new AskedPassphrases(terminal, around.texts());
    }
}
