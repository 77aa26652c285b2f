package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.CaseSummary;
import org.rowan.model.Id;
import org.rowan.secret.SecretChars;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.record.CaseChoice;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Chooses which cases go, and to whom. */
final class SendSheet {
    private final Desk desk;
    private final Exchange exchange;
    private final Supplier<SecretChars> suggestion;
    private final CaseChoice cases;
    private final Whom whom;
    private final TextField purpose = new TextField();
    private final ErrorLine error;

    private record Offered(List<CaseSummary> cases, List<Contact> contacts) {}

    private interface Recipients {
        List<Recipient> find() throws IOException;
    }

    SendSheet(Desk desk, Exchange exchange, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        this.exchange = exchange;
        this.suggestion = suggestion;
        this.cases = new CaseChoice(desk);
        this.whom = new Whom(desk);
        this.error = new ErrorLine(desk.texts());
        purpose.setId("purpose");
        purpose.setPromptText(desk.say("exchange.purposePrompt"));
    }

    /** @param first the cases that are chosen from the start */
    void show(Set<Id> first) {
        desk.ask(progress -> new Offered(desk.casebook().records().cases(), desk.casebook().contacts().list()),
                offered -> {
                    cases.fill(offered.cases(), first);
                    whom.fill(offered.contacts());
                    show();
                });
    }

    private void show() {
        Button act = Layout.button(desk.say("exchange.sendAct"), this::plan, Style.PRIMARY);
        desk.overlay().show(Sheets.of(desk, "send-sheet", desk.say("exchange.send"), act, () -> { },
                Layout.field(desk.say("exchange.whichCases"), cases.view()),
                Layout.field(desk.say("leaving.toWhom"), whom.root()),
                Layout.field(desk.say("exchange.purpose"), purpose), error), () -> { });
    }

    private void plan() {
        error.clear();
        if (whom.byPassphrase()) {
            new NewPassphraseSheet(desk, suggestion).show(desk.say("exchange.bundlePassphrase"),
                    desk.say("exchange.bundlePassphraseHelp"), this::planFor);
        } else {
            Whom.Chosen chosen = whom.chosen();
            plan(() -> chosen.recipients(exchange), chosen.lines(), () -> { });
        }
    }

    private void planFor(SecretChars secret) {
        plan(() -> List.of(Recipient.ofPassphrase(secret)), List.of(desk.say("exchange.saidPassphrase")),
                secret::close);
    }

    private void plan(Recipients recipients, List<String> toWhom, Runnable after) {
        Set<Id> ids = cases.ids();
        String why = purpose.getText().strip();
        desk.ask(progress -> exchange.plan(ids, recipients.find(), why), plan -> leave(plan, toWhom, after), problem -> {
            after.run();
            error.show(problem);
        });
    }

    private void leave(ExportPlan plan, List<String> toWhom, Runnable after) {
        desk.overlay().close();
        new Sending(desk, exchange, toWhom, cases.lines(), desk.say("exchange.leavingWarning"),
                desk.say("exchange.writeBundle", toWhom.size()), after).go(plan);
    }
}
