package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.rowan.bundle.Exchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "backup", description = "cli.backup")
final class BackupCommand extends OnCasebook {
    @Mixin
    private RecipientOptions recipients;
    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.option.out")
    private Path out;

    @Override
    void run(Opened opened) throws IOException {
        recipients.use(opened, "cli.ask.newBackup", to ->
                new Departing(opened).write(new Exchange(opened.casebook()).planAll(to), out));
    }
}
