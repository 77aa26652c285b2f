package org.rowan.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.bundle.Restoring;
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
 * A new casebook from a backup, as it was asked for in the window.
 *
 * @param name   the new casebook's display name, unless the backup has one
 * @param backup opens the file; stays with the caller
 * @param next   opens the new casebook; stays with the caller
 */
record Restoration(Casebooks casebooks, String name, Path file, SecretChars backup, Path folder, SecretChars next,
                   ChosenKeyFile keyFile) {
    /** @param made told when the new casebook is whole, before it is opened */
    Casebook run(Progress progress, Runnable made) throws IOException {
        try (Restoring restoring = Restoring.underPassphrase(file, backup)) {
            restoring.run((records, files) ->
                    make(casebooks.reserveFor(folder, records, files), progress)::takeBack, this::open, progress);
        }
        made.run();
        return open();
    }

    private NewFolder make(Reserve least, Progress progress) throws Problem {
        NewCasebook what = new NewCasebook(folder, name, next, Optional.empty(), keyFile.file(Optional.empty()), least);
        return keyFile instanceof ChosenKeyFile.Made ? casebooks.createWithNewKeyFile(what, progress)
                : casebooks.create(what, progress);
    }

    private Casebook open() throws Problem {
        return casebooks.open(folder, next, keyFile.file(Optional.empty()), Progress.NONE);
    }
}
