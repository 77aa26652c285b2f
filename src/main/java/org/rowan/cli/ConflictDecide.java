package org.rowan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rowan.casebook.merge.Dispute;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "decide", description = "cli.conflict.decide")
final class ConflictDecide extends OnDispute {
    @Parameters(index = "2..*", paramLabel = "FIELD=N", descriptionKey = "cli.conflict.choice")
    private List<String> choices = new ArrayList<>();
    @Option(names = "--all", paramLabel = "N", descriptionKey = "cli.conflict.all")
    private Integer all;
    @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "cli.conflict.set")
    private List<String> settings = new ArrayList<>();
    @Option(names = "--keep", descriptionKey = "cli.conflict.keep")
    private boolean keep;
    @Option(names = "--withdraw", descriptionKey = "cli.conflict.withdraw")
    private boolean withdraw;

    @Override
    void run(Dispute dispute, Opened opened) throws IOException {
        if (!dispute.isConflict()) {
            throw new UsageProblem("cli.usage.onlyRequest", dispute.entry().code().text());
        }
        if (dispute.contested() ? keep == withdraw : keep || withdraw) {
            throw new UsageProblem(dispute.contested() ? "cli.usage.keepOrWithdraw" : "cli.usage.notWithdrawn");
        }
        if (withdraw) {
            opened.casebook().disputes().withdraw(dispute.entry().id());
        } else {
            Choices chosen = new Choices(dispute);
            if (all != null) {
                chosen.all(all);
            }
            chosen.sides(choices);
            chosen.texts(settings, opened.around().streams());
            opened.casebook().disputes().decide(dispute.entry().id(), chosen.complete());
        }
        decided(dispute, opened);
    }
}
