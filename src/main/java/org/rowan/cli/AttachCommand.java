package org.rowan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rowan.casebook.Casebooks;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "attach", description = "cli.attach")
final class AttachCommand extends OnCasebook {
    @Option(names = "--case", paramLabel = "CASE", required = true, descriptionKey = "cli.option.case")
    private String name;
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.attach.file")
    private List<Path> files;

    @Override
    void run(Opened opened) throws IOException {
        Entry owner = opened.casebook().records().named(Kind.CASE, name);
        for (Path file : files) {
            Entry attached = attach(file, owner.id(), opened);
            opened.lines().line(json -> {
                json.writeStringField("id", attached.id().text());
                json.writeStringField("sha256", attached.content().text(Field.SHA256));
                json.writeNumberField("bytes", attached.content().whole(Field.BYTES));
            });
        }
    }

    private static Entry attach(Path file, Id owner, Opened opened) throws IOException {
        Casebooks.refuseOwnFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return opened.around().watched(progress -> opened.casebook().documents()
                    .attach(owner, file.toString(), in, length(file), progress));
        }
    }

    /** A pipe has no length before its end. */
    private static long length(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : -1;
    }
}
