package org.rowan.ui.safety;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.rowan.secret.SecretChars;
import org.rowan.ui.passphrase.ChosenKeyFile;
import org.rowan.ui.passphrase.OtherName;
import org.rowan.ui.passphrase.SecondGuide;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Makes the other half of the casebook anew, behind a passphrase of its own. */
final class SecondSheet {
    private final Desk desk;
    private final SecretSheet sheet;
    private final OtherName name;

    SecondSheet(Desk desk, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        VBox warning = Layout.styled(Layout.column(Style.GAP_4,
                Layout.label(desk.say("safety.secondWarning"), Style.STRONG),
                Layout.label(desk.say("safety.secondWarningMore"))), Style.DANGER_CARD);
        name = new OtherName(desk.texts());
        sheet = new SecretSheet(desk, suggestion, new ChosenKeyFile.None(), "safety.secondTitle", warning,
                SecondGuide.button(desk.overlay(), desk.texts()), name);
        sheet.action("safety.secondAct", Style.DANGER, this::make);
    }

    void show() {
        sheet.show();
    }

    private void make() {
        String called = name.text();
        sheet.passphrase().chosen().ifPresent(next -> {
            sheet.working(true);
            ChosenKeyFile chosen = sheet.keyFile();
            desk.tasks().start(Job.<Void>of(desk.say("safety.making"), progress -> {
                try (next) {
                    chosen.use(Optional.empty(), desk.casebook().protection().place(),
                            file -> desk.casebook().protection().makeOther(called, next, file, progress));
                    return null;
                }
            }).counting(Job.Unit.BYTES).then(done -> sheet.done("safety.made")).orElse(sheet::failed));
        });
    }
}
