package org.rowan.ui.safety;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.rowan.casebook.OpenedBy;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Puts a new passphrase, with or without a key file, in the place of the one that is typed as the present one. */
final class PassphraseSheet {
    private final Desk desk;
    private final PresentSecret present;
    private final SecretSheet sheet;

    PassphraseSheet(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        present = new PresentSecret(desk);
        sheet = new SecretSheet(desk, suggestion, new ChosenKeyFile.AsNow(), "safety.changeTitle",
                Layout.label(desk.say("safety.changeWarning"), Style.READING),
                Layout.label(desk.say("safety.changeWhich"), Style.CAPTION), present);
        sheet.onForget(present::wipe);
        sheet.action("safety.changeAct", Style.PRIMARY, this::change);
    }

    void show() {
        sheet.show();
        present.enter();
    }

    private void change() {
        sheet.passphrase().chosen().ifPresent(next -> {
            sheet.working(true);
            SecretChars now = present.secret();
            Optional<Path> keyFile = present.keyFile();
            ChosenKeyFile chosen = sheet.keyFile();
            desk.tasks().start(Job.<Void>of(desk.say("safety.changing"), progress -> {
                try (now; next) {
                    chosen.use(keyFile, desk.casebook().protection().place(),
                            file -> desk.casebook().protection().changePassphrase(
                                    new OpenedBy(now, keyFile), new OpenedBy(next, file)));
                    return null;
                }
            }).then(done -> sheet.done("safety.changed")).orElse(sheet::failed));
        });
    }
}
