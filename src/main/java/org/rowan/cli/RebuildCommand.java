package org.rowan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rowan.bundle.share.Gathering;
import org.rowan.bundle.share.Share;
import org.rowan.bundle.share.SharePage;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.OpenedBy;
import org.rowan.casebook.leaving.NewKeyFile;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rebuild", description = "cli.rebuild")
final class RebuildCommand extends Job {
    private static final String STANDARD_INPUT = "-";

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "cli.rebuild.dir")
    private Path folder;
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SHARE", descriptionKey = "cli.rebuild.share")
    private List<String> files;
    @Mixin
    private PassphraseOption option;
    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "cli.create.keyFile")
    private Path keyFile;

    @Override
    void run(Surroundings around) throws IOException {
        try (Passphrases passphrases = option.open(around); Gathering gathering = new Gathering()) {
            if (!files.contains(STANDARD_INPUT)) {
                gather(gathering, around);
            }
            try (SecretChars next = passphrases.fresh("cli.ask.new")) {
                if (files.contains(STANDARD_INPUT)) {
                    gather(gathering, around);
                }
                rebuild(gathering, next, around);
            }
        }
        around.words().say("cli.rebuild.done");
    }

    private void gather(Gathering gathering, Surroundings around) throws IOException {
        for (String file : files) {
            try {
                gathering.add(read(file, around));
            } catch (Problem e) {
                around.words().say("cli.rebuild.which", file);
                throw e;
            }
        }
    }

    private static Share read(String file, Surroundings around) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            return SharePage.read(Path.of(file));
        }
        try (InputStream in = Given.open(file, around.streams())) {
            return SharePage.read(in);
        }
    }

    private void rebuild(Gathering gathering, SecretChars next, Surroundings around) throws IOException {
        try (SecretBytes shared = gathering.secret()) {
            if (keyFile == null || Files.exists(keyFile)) {
                rebuild(shared, new OpenedBy(next, Optional.ofNullable(keyFile)), around);
            } else {
                NewKeyFile.around(keyFile, folder,
                        () -> rebuild(shared, new OpenedBy(next, Optional.of(keyFile)), around));
            }
        }
    }

    private void rebuild(SecretBytes shared, OpenedBy next, Surroundings around) throws IOException {
        try (Casebook casebook = around.watched(
                progress -> around.casebooks().rebuild(folder, shared, next, progress))) {
            for (Finding finding : casebook.findings()) {
                around.words().say("cli.found", finding.where(), finding.what());
            }
        }
    }
}
