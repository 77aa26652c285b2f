package org.rowan.ui.safety;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rowan.casebook.upkeep.Copied;
import org.rowan.casebook.upkeep.CopyPlan;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.control.Overlay;
import org.rowan.ui.passphrase.KeyFileLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Shows what would be in the other half, asks for its passphrase, and copies; when that fails it comes back. */
final class CopyPreview {
    private final Desk desk;
    private final CopyPlan plan;
    private final Runnable copied;
    private final PassphraseField passphrase = new PassphraseField();
    private final KeyFileLine keyFile;
    private final ErrorLine error;
    private final VBox sheet;

    CopyPreview(Desk desk, CopyPlan plan, Runnable copied) {
        this.desk = desk;
        this.plan = plan;
        this.copied = copied;
        this.error = new ErrorLine(desk.texts());
        this.keyFile = new KeyFileLine(desk.texts(), desk.picker());
        passphrase.setId("other-passphrase");
        Button act = Layout.button(desk.say("safety.copyAct"), this::copy, Style.PRIMARY);
        act.setDefaultButton(true);
        act.setDisable(plan.of(Kind.CASE).isEmpty());
        this.sheet = Sheets.of(desk, "copy-preview", desk.say("safety.copyPreview"), act, this::forget,
                new CopyContents(desk, plan).root(), new CopyWarnings(desk, plan).root(),
                Layout.field(desk.say("safety.copyPassphrase"), passphrase), keyFile, error);
        sheet.getStyleClass().add(Overlay.WIDE);
    }

    void show() {
        desk.overlay().show(sheet, this::forget);
    }

    private void copy() {
        error.clear();
        if (passphrase.isEmpty()) {
            error.show(desk.say("safety.copyNoPassphrase"));
            passphrase.requestFocus();
            return;
        }
        start(keyFile.file());
    }

    private void start(Optional<Path> file) {
        SecretChars secret = passphrase.secret();
        passphrase.wipe();
        desk.overlay().close();
        desk.tasks().start(Job.of(desk.say("safety.copying"), progress -> {
            try (secret) {
                return desk.casebook().protection().withOtherCasebook(secret, file,
                        other -> other.copies().take(plan, progress));
            }
        }).counting(Job.Unit.BYTES).then(this::done).orElse(this::failed));
    }

    private void done(Copied result) {
        keyFile.forget();
        desk.toasts().tell(desk.say("safety.copied", result.cases(), result.records(), result.already()));
        copied.run();
    }

    private void failed(Problem problem) {
        show();
        error.show(problem.kind() == Problem.Kind.NOT_OPENED ? desk.say("safety.copyNotOpened")
                : desk.texts().explain(problem));
        passphrase.requestFocus();
    }

    private void forget() {
        passphrase.wipe();
        keyFile.forget();
    }
}
