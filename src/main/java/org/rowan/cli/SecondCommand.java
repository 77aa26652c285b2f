package org.rowan.cli;

import java.io.IOException;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "second", description = "cli.second")
final class SecondCommand extends OnCasebook {
    @Option(names = "--name", paramLabel = "N", descriptionKey = "cli.second.nameOption")
    private String name;
    @Mixin
    private NextKeyFile keyFile;

    @Override
    void run(Opened opened) throws IOException {
        String called = name == null ? opened.around().texts().get("cli.create.name")
                : Given.text(name, opened.around().streams());
        opened.words().say("cli.second.warning");
        try (SecretChars next = opened.more().fresh("cli.ask.second")) {
            keyFile.use(opened, file -> opened.around().watched(progress -> {
                opened.casebook().protection().makeOther(called, next, file, progress);
                return next;
            }));
        }
        opened.words().say("cli.second.done");
    }
}
