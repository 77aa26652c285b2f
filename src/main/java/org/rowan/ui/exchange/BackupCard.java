package org.rowan.ui.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** When the last backup was made, how often to be reminded of one, and whether an old one is still whole. */
final class BackupCard {
    private static final List<Integer> CHOICES = List.of(7, 30, 90, 0);

    private final Desk desk;
    private final Label last = Layout.label("", Style.STRONG);
    private final ComboBox<Integer> days = new ComboBox<>();
    private final ErrorLine error;
    private final VBox root;

    BackupCard(Desk desk) {
        this.desk = desk;
        this.error = new ErrorLine(desk.texts());
        last.setId("backup-last");
        days.setId("backup-days");
        days.setCellFactory(list -> cell());
        days.setButtonCell(cell());
        days.setMaxWidth(Double.MAX_VALUE);
        days.setOnAction(event -> choose());
        Button check = Layout.button(Icon.VERIFIED, desk.say("exchange.checkBackup"),
                () -> desk.picker().files(desk.say("exchange.checkWhich"), files -> open(files.getFirst())));
        check.setId("backup-check");
        root = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("exchange.backupTitle"), Style.TITLE),
                last, Layout.field(desk.say("exchange.remind"), days), check, error,
                Layout.label(desk.say("exchange.checkHelp"), Style.MUTED)), Style.CARD);
    }

    private record Known(Optional<LocalDate> last, int days) {}

    private ListCell<Integer> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(Integer item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : desk.say("exchange.remindDays", item));
            }
        };
    }

    VBox root() {
        return root;
    }

    void refresh() {
        desk.ask(progress -> new Known(desk.casebook().backups().last(), desk.casebook().backups().days()), this::show);
    }

    private void show(Known known) {
        last.setText(known.last().map(day -> desk.say("exchange.lastBackup", desk.texts().day(day)))
                .orElse(desk.say("exchange.noBackup")));
        days.getItems().setAll(CHOICES);
        if (!CHOICES.contains(known.days())) {
            days.getItems().add(known.days());
        }
        days.setValue(known.days());
    }

    private void choose() {
        Integer chosen = days.getValue();
        if (chosen != null) {
            desk.ask(progress -> {
                desk.casebook().backups().remind(chosen);
                return chosen;
            }, done -> { });
        }
    }

    private void open(Path file) {
        error.clear();
        desk.ask(progress -> Exchange.needsPassphrase(file), needed -> {
            if (needed) {
                ask(file);
            } else {
                check(file, Optional.empty());
            }
        }, error::show);
    }

    private void ask(Path file) {
        PassphraseField field = new PassphraseField();
        field.setId("check-passphrase");
        Button act = Layout.button(desk.say("exchange.checkAct"), () -> {
            SecretChars secret = field.secret();
            field.wipe();
            desk.overlay().close();
            check(file, Optional.of(secret));
        }, Style.PRIMARY);
        act.setDefaultButton(true);
        desk.overlay().show(Sheets.of(desk, "check-sheet", desk.say("exchange.checkBackup"), act, field::wipe,
                Layout.field(desk.say("exchange.bundlePassphrase"), field)), field::wipe);
    }

    private void check(Path file, Optional<SecretChars> passphrase) {
        desk.tasks().start(Job.of(desk.say("exchange.checking"),
                progress -> new Exchange(desk.casebook()).check(file, passphrase, progress)).counting(Job.Unit.BYTES)
                .then(records -> {
                    passphrase.ifPresent(SecretChars::close);
                    desk.toasts().tell(desk.say("exchange.checked", records));
                }).orElse(problem -> {
                    passphrase.ifPresent(SecretChars::close);
                    failed(problem, passphrase.isPresent());
                }));
    }

    private void failed(Problem problem, boolean asked) {
        if (asked && problem.kind() == Problem.Kind.BUNDLE_NOT_FOR_US) {
            error.show(desk.say("exchange.backupNotOpened"));
        } else if (problem.kind() != Problem.Kind.CANCELLED) {
            error.show(problem);
        }
    }
}
