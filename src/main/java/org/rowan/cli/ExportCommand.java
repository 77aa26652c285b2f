package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.Recipient;
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
    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.out")
    private Path out;
    @Option(names = "--out-dir", paramLabel = "D", descriptionKey = "cli.export.outDir")
    private Path folder;
    @Mixin
    private LeaveOutOptions leaveOut;
    @Option(names = "--dry-run", descriptionKey = "cli.export.dryRun")
    private boolean dryRun;

    @Override
    void run(Opened opened) throws IOException {
        if (out != null && folder != null || out == null && folder == null && !dryRun) {
            throw new UsageProblem("cli.usage.outOrDir");
        }
        Set<Id> cases = new LinkedHashSet<>();
        for (String name : names) {
            cases.add(opened.casebook().records().named(Kind.CASE, name).id());
        }
        String why = Given.text(purpose, opened.around().streams());
        recipients.use(opened, "cli.ask.newBundle",
                to -> write(cases, leaveOut.of(to), why, opened));
    }

    private void write(Set<Id> cases, List<Recipient> to, String why, Opened opened) throws IOException {
        Exchange exchange = new Exchange(opened.casebook());
        List<ExportPlan> plans =
                folder == null ? List.of(exchange.plan(cases, to, why)) : exchange.planEach(cases, to, why);
        for (ExportPlan plan : plans) {
            leave(sign ? plan.signed() : plan, opened);
        }
    }

    private void leave(ExportPlan plan, Opened opened) throws IOException {
        if (dryRun) {
            new Looking(opened.lines()).at(plan);
        } else {
            new Departing(opened).write(plan, folder == null ? out : folder.resolve(ExportPlan.suggestedName()));
        }
    }
}
