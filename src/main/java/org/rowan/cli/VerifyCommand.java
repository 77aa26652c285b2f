package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.Casebook;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "verify", description = "cli.verify")
final class VerifyCommand extends Job {
    @Parameters(paramLabel = "DIR|FILE", descriptionKey = "cli.verify.place")
    private Path place;
    @Mixin
    private PassphraseOption option;
    @Mixin
    private KeyFileOption keyFile;

    @Override
    void run(Surroundings around) throws IOException {
        boolean bundle = Files.isRegularFile(place);
        if (bundle && !Exchange.needsPassphrase(place)) {
            throw new UsageProblem("cli.usage.verifyReceive");
        }
        try (Passphrases passphrases = option.open(around);
                SecretChars current = passphrases.existing(bundle ? "cli.ask.bundle" : "cli.ask.current")) {
            tell(bundle ? bundle(current, around) : casebook(current, around), around);
        }
    }

    private void tell(Set<Finding> findings, Surroundings around) throws IOException {
        for (Finding finding : findings) {
            around.lines().line(json -> {
                json.writeStringField("where", finding.where());
                json.writeStringField("what", finding.what());
            });
        }
        if (!findings.isEmpty()) {
            throw new Problem(Problem.Kind.FINDINGS, findings.size());
        }
        around.words().say("cli.verify.sound");
    }

    private Set<Finding> casebook(SecretChars current, Surroundings around) throws IOException {
        try (Casebook casebook = around.watched(
                progress -> around.casebooks().open(place, current, keyFile.file(), progress))) {
            Set<Finding> findings = new LinkedHashSet<>(casebook.findings());
            findings.addAll(around.watched(progress -> casebook.protection().verify(progress)));
            return findings;
        }
    }

    private Set<Finding> bundle(SecretChars passphrase, Surroundings around) throws IOException {
        try {
            around.watched(progress -> {
                Exchange.verify(place, passphrase, progress);
                return place;
            });
            return Set.of();
        } catch (Problem e) {
            if (e.kind().exit() != Problem.Exit.DAMAGED) {
                throw e;
            }
            return Set.of(new Finding(place.toString(), what(e)));
        }
    }

    /** The rule that is broken, when the format names one. */
    private static String what(Problem problem) {
        return problem.arguments().isEmpty() ? problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(problem.arguments().getFirst());
    }
}
