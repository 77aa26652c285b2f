package org.rowan.cli;

import java.io.IOException;
import java.util.Optional;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;

@Command(name = "second", description = "cli.second")
final class SecondCommand extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        opened.words().say("cli.second.warning");
        try (SecretChars next = opened.more().fresh("cli.ask.second")) {
            opened.around().watched(progress -> {
                opened.casebook().protection().makeOther(next, Optional.empty(), progress);
                return next;
            });
        }
        opened.words().say("cli.second.done");
    }
}
