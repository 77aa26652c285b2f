package org.rowan.cli;

import java.io.IOException;
import org.rowan.vault.Reserve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "grow", description = "cli.grow")
final class GrowCommand extends OnCasebook {
    @Mixin
    private ReserveOption reserve;

    @Override
    void run(Opened opened) throws IOException {
        Reserve wanted = reserve.reserve().orElseThrow(() -> new UsageProblem("cli.usage.noSize"));
        opened.words().say("cli.grow.warning");
        opened.around().watched(progress -> {
            opened.casebook().protection().grow(wanted, progress);
            return wanted;
        });
        opened.words().say("cli.grow.done");
    }
}
