package org.rowan.ui.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.rowan.bundle.Answered;
import org.rowan.bundle.Arrival;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ReceivePlan;
import org.rowan.bundle.ReceiveReport;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.passphrase.PassphraseField;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Step;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/**
 * From a file to records: its passphrase where it has one, the plan, and only then a change.
 *
 * @param error stands on the page
 */
record Receiving(Desk desk, Exchange exchange, ErrorLine error) {
    /**
     * Asks for the file.
     *
     * @param taken gets what to tell when it was taken in
     */
    void ask(Consumer<String> taken) {
        desk.picker().files(desk.say("exchange.receiveWhich"), files -> open(files.getFirst(), taken));
    }

    /**
     * Looks into a file.
     *
     * @param taken gets what to tell when it was taken in
     */
    void open(Path file, Consumer<String> taken) {
        error.clear();
        desk.tasks().start(Job.of(desk.say("exchange.inspecting"), progress -> Exchange.needsPassphrase(file))
                .then(needed -> {
                    if (needed) {
                        askPassphrase(file, taken);
                    } else {
                        inspect(file, Optional.empty(), taken);
                    }
                }).orElse(error::show));
    }

    private void askPassphrase(Path file, Consumer<String> taken) {
        PassphraseField field = new PassphraseField();
        field.setId("bundle-passphrase");
        Button act = Layout.button(desk.say("exchange.openBundle"), () -> {
            SecretChars secret = field.secret();
            field.wipe();
            desk.overlay().close();
            inspect(file, Optional.of(secret), taken);
        }, Style.PRIMARY);
        act.setDefaultButton(true);
        desk.overlay().show(Sheets.of(desk, "bundle-passphrase-sheet", desk.say("exchange.bundlePassphraseAsk"), act,
                field::wipe, Layout.field(desk.say("exchange.bundlePassphrase"), field)), field::wipe);
    }

    private void inspect(Path file, Optional<SecretChars> passphrase, Consumer<String> taken) {
        inspect(progress -> exchange.inspect(file, passphrase, progress), passphrase, taken);
    }

    private void bringBack(ReceivePlan plan, Consumer<String> taken) {
        Optional<SecretChars> passphrase = plan.passphrase().map(SecretChars::duplicate);
        plan.close();
        inspect(progress -> exchange.inspectBringingBack(plan.file(), passphrase, progress), passphrase, taken);
    }

    private void inspect(Step<ReceivePlan> looking, Optional<SecretChars> passphrase, Consumer<String> taken) {
        desk.tasks().start(Job.of(desk.say("exchange.inspecting"), looking).counting(Job.Unit.BYTES)
                .then(plan -> {
                    passphrase.ifPresent(SecretChars::close);
                    new ReceiveSheet(desk, plan).show(() -> apply(plan, taken), () -> bringBack(plan, taken));
                }).orElse(problem -> {
                    passphrase.ifPresent(SecretChars::close);
                    failed(problem);
                }));
    }

    private void failed(Problem problem) {
        if (problem.kind() != Problem.Kind.CANCELLED) {
            error.show(problem);
        }
    }

    private void apply(ReceivePlan plan, Consumer<String> taken) {
        desk.tasks().start(Job.of(desk.say("exchange.receiving"), progress -> exchange.apply(plan, progress))
                .counting(Job.Unit.BYTES).then(report -> {
                    plan.close();
                    taken.accept(said(report));
                }).orElse(problem -> {
                    plan.close();
                    failed(problem);
                }));
    }

    private String said(ReceiveReport report) {
        String what = desk.say("exchange.received", report.count(Arrival.NEW), changed(report), report.media());
        return report.answered() == Answered.NOT ? what
                : what + " " + desk.say("exchange.answered", report.answered().name());
    }

    private static long changed(ReceiveReport report) {
        return Stream.of(Arrival.NEWER, Arrival.MERGED, Arrival.CONFLICT).mapToLong(report::count).sum();
    }
}
