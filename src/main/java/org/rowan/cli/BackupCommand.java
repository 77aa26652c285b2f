package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
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
                write(new Exchange(opened.casebook()).planAll(to), opened));
    }

    private void write(ExportPlan plan, Opened opened) throws IOException {
        new Departing(opened).write(plan, out);
        opened.words().say("cli.backup.read");
    }
}
