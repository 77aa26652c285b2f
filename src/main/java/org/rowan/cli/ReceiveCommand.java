package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.bundle.Exchange;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "receive", description = "cli.receive")
final class ReceiveCommand extends OnCasebook {
    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.receive.file")
    private Path file;
    @Option(names = "--dry-run", descriptionKey = "cli.receive.dryRun")
    private boolean dryRun;

    @Option(names = "--bring-back", descriptionKey = "cli.receive.bringBack")
    private boolean bringBack;

    @Override
    void run(Opened opened) throws IOException {
        Arriving arriving = new Arriving(opened.casebook(), opened.around(), bringBack);
        if (!Exchange.needsPassphrase(file)) {
            arriving.receive(file, Optional.empty(), dryRun);
            return;
        }
        try (SecretChars passphrase = opened.more().existing("cli.ask.bundle")) {
            arriving.receive(file, Optional.of(passphrase), dryRun);
        }
    }
}
