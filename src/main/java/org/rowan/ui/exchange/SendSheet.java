package org.rowan.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.ExportPlan;
import org.rowan.bundle.Recipient;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Group;
import org.rowan.casebook.contact.Preset;
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
    private final CheckBox sign;
    private final TextField purpose = new TextField();
    private final ErrorLine error;
    private final CheckBox toFolder;
    private Optional<Path> folder = Optional.empty();

    private record Offered(List<CaseSummary> cases, List<Contact> contacts, List<Group> groups,
                           Map<Contact, Preset> presets, Optional<Path> folder) {}

    private interface Planning {
        List<ExportPlan> of(Set<Id> cases, String purpose) throws IOException;
    }

    SendSheet(Desk desk, Exchange exchange, Supplier<SecretChars> suggestion) {
        this.desk = desk;
        this.exchange = exchange;
        this.suggestion = suggestion;
        this.cases = new CaseChoice(desk);
        this.whom = new Whom(desk);
        this.error = new ErrorLine(desk.texts());
        this.sign = new CheckBox(desk.say("exchange.sign"));
        sign.setId("sign");
        sign.setWrapText(true);
        this.toFolder = new CheckBox(desk.say("folder.put"));
        toFolder.setId("to-folder");
        toFolder.setWrapText(true);
        toFolder.setSelected(true);
        purpose.setId("purpose");
        purpose.setPromptText(desk.say("exchange.purposePrompt"));
    }

    /** @param first the cases that are chosen from the start */
    void show(Set<Id> first) {
        desk.ask(progress -> new Offered(desk.casebook().records().cases(), desk.casebook().contacts().list(),
                desk.casebook().contacts().groups().list(), presets(),
                new ExchangeFolder(desk.casebook()).path()),
                offered -> {
                    folder = offered.folder();
                    cases.fill(offered.cases(), first);
                    whom.fill(offered.contacts(), offered.groups(), offered.presets());
                    show();
                });
    }

    private Map<Contact, Preset> presets() throws IOException {
        Map<Contact, Preset> some = new HashMap<>();
        for (Contact contact : desk.casebook().contacts().list()) {
            Preset preset = exchange.preset(contact);
            some.putAll(preset.isNone() ? Map.of() : Map.of(contact, preset));
        }
        return some;
    }

    private void show() {
        Button act = Layout.button(desk.say("exchange.sendAct"), this::plan, Style.PRIMARY);
        act.textProperty().bind(Bindings.createStringBinding(
                () -> desk.say(intoFolder() ? "exchange.onward" : "exchange.sendAct"), toFolder.selectedProperty()));
        toFolder.setVisible(folder.isPresent());
        toFolder.setManaged(folder.isPresent());
        Label warning = Layout.label(desk.say("exchange.signWarning"), Style.NOTE_CARD);
        warning.visibleProperty().bind(sign.selectedProperty());
        warning.managedProperty().bind(sign.selectedProperty());
        desk.overlay().show(Sheets.of(desk, "send-sheet", desk.say("exchange.send"), act, () -> { },
                Layout.field(desk.say("exchange.whichCases"), cases.view()),
                Layout.field(desk.say("leaving.toWhom"), whom.root()),
                Layout.field(desk.say("exchange.purpose"), purpose),
                Layout.column(Style.GAP_8, sign, warning), toFolder, error), () -> { });
    }

    private boolean intoFolder() {
        return folder.isPresent() && toFolder.isSelected();
    }

    private void plan() {
        error.clear();
        if (whom.byPassphrase()) {
            new NewPassphraseSheet(desk, suggestion).show(desk.say("exchange.bundlePassphrase"),
                    desk.say("exchange.bundlePassphraseHelp"), this::planFor);
        } else {
            Whom.Chosen chosen = whom.chosen();
            plan((ids, why) -> chosen.oneEach() ? exchange.planEach(ids, chosen.recipients(exchange), why)
                    : List.of(exchange.plan(ids, chosen.recipients(exchange), why)), chosen.lines(), () -> { });
        }
    }

    private void planFor(SecretChars secret) {
        plan((ids, why) -> List.of(exchange.plan(ids, List.of(Recipient.ofPassphrase(secret)), why)),
                List.of(desk.say("exchange.saidPassphrase")), secret::close);
    }

    private void plan(Planning planning, List<String> toWhom, Runnable after) {
        Set<Id> ids = cases.ids();
        String why = purpose.getText().strip();
        boolean signed = sign.isSelected();
        desk.ask(progress -> planning.of(ids, why).stream().map(p -> signed ? p.signed() : p).toList(),
                plans -> leave(plans, toWhom, after), problem -> {
                    after.run();
                    error.show(problem);
                });
    }

    private void leave(List<ExportPlan> plans, List<String> toWhom, Runnable after) {
        desk.overlay().close();
        String warning = desk.say("exchange.leavingWarning");
        Sending sending = new Sending(desk, exchange, toWhom, cases.lines(),
                plans.getFirst().isSigned() ? warning + " " + desk.say("exchange.signLeaving") : warning,
                desk.say(plans.size() > 1 ? "exchange.writeBundles" : "exchange.writeBundle", toWhom.size()), after);
        if (intoFolder()) {
            sending.into(plans, folder.orElseThrow());
        } else {
            sending.go(plans);
        }
    }
}
