package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "cli.export")
final class ExportCommand extends OnCasebook {
    @Option(names = "--case", paramLabel = "CASE", required = true, descriptionKey = "cli.export.case")
    private List<String> names;
    @Mixin
    private RecipientOptions recipients;
    @Option(names = "--purpose", paramLabel = "P", defaultValue = "", descriptionKey = "cli.export.purpose")
    private String purpose;
    @Option(names = "--sign", descriptionKey = "cli.export.sign")
    private boolean sign;
    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.option.out")
    private Path out;

    @Override
    void run(Opened opened) throws IOException {
        Set<Id> cases = new LinkedHashSet<>();
        for (String name : names) {
            cases.add(opened.casebook().records().named(Kind.CASE, name).id());
        }
        String why = Given.text(purpose, opened.around().streams());
        recipients.use(opened, "cli.ask.newBundle", to -> {
            ExportPlan plan = new Exchange(opened.casebook()).plan(cases, to, why);
            new Departing(opened).write(sign ? plan.signed() : plan, out);
        });
    }
}
