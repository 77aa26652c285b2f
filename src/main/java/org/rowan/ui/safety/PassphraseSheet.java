package org.rowan.ui.safety;

import java.util.Optional;
import java.util.function.Supplier;
import org.rowan.casebook.OpenedBy;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Puts a new passphrase in the place of the one that opened this casebook. */
final class PassphraseSheet {
    private final Desk desk;
    private final PassphraseField current = new PassphraseField();
    private final SecretSheet sheet;

    PassphraseSheet(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        current.setId("passphrase-current");
        sheet = new SecretSheet(desk, suggestion, "safety.changeTitle",
                Layout.label(desk.say("safety.changeWarning"), Style.READING),
                Layout.field(desk.say("safety.current"), current));
        sheet.onForget(current::wipe);
        sheet.action("safety.changeAct", Style.PRIMARY, this::change);
    }

    void show() {
        sheet.show();
        current.requestFocus();
    }

    private void change() {
        sheet.passphrase().chosen().ifPresent(next -> {
            sheet.working(true);
            SecretChars now = current.secret();
            desk.tasks().start(Job.<Void>of(desk.say("safety.changing"), progress -> {
                try (now; next) {
                    desk.casebook().protection().changePassphrase(
                            new OpenedBy(now, Optional.empty()), new OpenedBy(next, Optional.empty()));
                    return null;
                }
            }).then(done -> {
                sheet.close();
                desk.toasts().tell(desk.say("safety.changed"));
            }).orElse(sheet::failed));
        });
    }
}
