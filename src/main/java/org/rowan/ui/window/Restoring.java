package org.rowan.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ReceivePlan;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.NewCasebook;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.vault.NewFolder;
import org.rowan.vault.Reserve;

/**
 * A new casebook from a backup: all of it, or nothing stays. The whole backup is checked before a folder is made.
 *
 * @param name   the new casebook's display name
 * @param backup opens the file; stays with the caller
 * @param next   opens the new casebook; stays with the caller
 */
record Restoring(Casebooks casebooks, String name, Path file, SecretChars backup, Path folder, SecretChars next,
                 ChosenKeyFile keyFile) {
    Casebook run(Progress progress) throws IOException {
        if (!Exchange.needsPassphrase(file)) {
            throw new Problem(Problem.Kind.BUNDLE_NOT_FOR_US);
        }
        long documents = Exchange.verify(file, backup, progress);
        Reserve room = casebooks.usualReserve().forContents(Files.size(file) - documents, documents);
        Optional<Path> key = keyFile.file(Optional.empty());
        NewCasebook what = new NewCasebook(folder, name, next, Optional.empty(), key, room);
        NewFolder made = keyFile instanceof ChosenKeyFile.Made ? casebooks.createWithNewKeyFile(what, progress)
                : casebooks.create(what, progress);
        return filled(made, key, progress);
    }

    private Casebook filled(NewFolder made, Optional<Path> key, Progress progress) throws IOException {
        boolean filled = false;
        try {
            Casebook casebook = casebooks.open(folder, next, key, Progress.NONE);
            try {
                fill(casebook, progress);
                filled = true;
                return casebook;
            } finally {
                if (!filled) {
                    casebook.abandon();
                }
            }
        } finally {
            if (!filled) {
                made.takeBack();
            }
        }
    }

    private void fill(Casebook casebook, Progress progress) throws Problem {
        Exchange exchange = new Exchange(casebook);
        try (ReceivePlan plan = exchange.inspect(file, Optional.of(backup), progress)) {
            exchange.apply(plan, progress);
        }
    }
}
