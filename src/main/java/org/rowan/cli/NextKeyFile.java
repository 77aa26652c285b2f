package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.casebook.leaving.NewKeyFile;
import picocli.CommandLine.Option;

/** The key file that goes with a new passphrase: the current one's, another one, or none. */
final class NextKeyFile {
    @Option(names = "--new-key-file", paramLabel = "FILE", descriptionKey = "cli.option.newKeyFile")
    private Path next;
    @Option(names = "--no-key-file", descriptionKey = "cli.option.noKeyFile")
    private boolean none;

    /** What is done with it. */
    @FunctionalInterface
    interface Use {
        void with(Optional<Path> keyFile) throws IOException;
    }

    /** For a command that sets no passphrase this time. */
    void refuse() throws UsageProblem {
        if (none || next != null) {
            throw new UsageProblem("cli.usage.noNewPassphrase");
        }
    }

    /** Makes the file when it is not there. */
    void use(Opened opened, Use use) throws IOException {
        if (none && next != null) {
            throw new UsageProblem("cli.usage.keyFiles");
        }
        if (next == null) {
            use.with(none ? Optional.empty() : opened.current().keyFile());
        } else {
            with(opened, use);
        }
    }

    private void with(Opened opened, Use use) throws IOException {
        Path folder = opened.casebook().protection().place();
        boolean made = !Files.exists(next);
        if (made) {
            NewKeyFile.around(next, folder, () -> use.with(Optional.of(next)));
        } else {
            use.with(Optional.of(next));
        }
        tell(next, made, folder, opened.words());
    }

    /** Says what a key file is worth, once it is in use. */
    static void tell(Path file, boolean made, Path folder, Words words) {
        words.say(made ? "cli.keyFile.made" : "cli.keyFile.taken", file);
        if (NewKeyFile.sharesDisk(file, folder)) {
            words.say("cli.keyFile.sameDisk");
        }
    }
}
