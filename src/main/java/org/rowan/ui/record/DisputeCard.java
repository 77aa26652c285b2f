package org.rowan.ui.record;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.merge.Dispute;
import org.rowan.model.Entry;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Value;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Step;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Stands above a record that several people edited without knowing of each other, until a person decides. */
final class DisputeCard {
    private final Desk desk;
    private final Runnable typed;
    private final VBox root = Layout.styled(Layout.column(Style.GAP_16), Style.NOTE_CARD);
    private Id shown;

    /** @param typed makes a revision of what is being typed, before anything is decided */
    DisputeCard(Desk desk, Runnable typed) {
        this.desk = desk;
        this.typed = typed;
        root.setId("dispute");
        seen(false);
    }

    VBox root() {
        return root;
    }

    void show(Entry entry) {
        Id asked = entry.id();
        shown = asked;
        if (entry.standing().waits() && !entry.trashed()) {
            desk.ask(progress -> Asked.of(desk, asked), found -> {
                if (asked.equals(shown)) {
                    found.ifPresentOrElse(this::show, () -> seen(false));
                }
            });
        } else {
            seen(false);
        }
    }

    private record Asked(Dispute dispute, Optional<Contact> sender, Map<Id, String> contacts) {
        static Optional<Asked> of(Desk desk, Id id) throws IOException {
            Optional<Dispute> dispute = desk.casebook().disputes().of(id);
            Optional<Id> sender = dispute.flatMap(Dispute::request).flatMap(r -> r.sender());
            Optional<Contact> contact = sender.isPresent() ? desk.casebook().contacts().find(sender.get())
                    : Optional.empty();
            Map<Id, String> contacts = Authors.contacts(desk);
            return dispute.map(d -> new Asked(d, contact, contacts));
        }
    }

    private void seen(boolean seen) {
        root.setVisible(seen);
        root.setManaged(seen);
    }

    private void show(Asked asked) {
        root.getChildren().clear();
        Dispute dispute = asked.dispute();
        dispute.request().ifPresent(request -> root.getChildren().add(new RequestPart(desk, request,
                asked.sender(), asked.contacts(),
                () -> decide(() -> desk.casebook().disputes().accept(dispute.entry().id()), "dispute.accepted"),
                () -> decide(() -> desk.casebook().disputes().decline(dispute.entry().id()), "dispute.declined"))
                .root()));
        if (dispute.isConflict()) {
            showConflict(dispute, asked.contacts());
        }
        seen(true);
    }

    /** Fields of a newer kind, whose meaning is not known here, are shown, and only a withdrawal is agreed to. */
    private void showConflict(Dispute dispute, Map<Id, String> contacts) {
        boolean known = dispute.entry().kind() != Kind.NEWER;
        List<Sides> fields = dispute.conflicts().stream().map(c -> new Sides(desk, c, contacts, known)).toList();
        VBox part = Layout.column(Style.GAP_16, Layout.row(Style.GAP_8, Icon.INFORMATION.node(),
                Layout.label(desk.say("dispute.title"), Style.TITLE)), Layout.label(help(dispute, known)));
        fields.forEach(f -> part.getChildren().add(f.root()));
        FlowPane buttons = Layout.styled(new FlowPane(), Style.GAP_8);
        if (known) {
            buttons.getChildren().add(decision(dispute, fields));
        }
        if (dispute.contested()) {
            buttons.getChildren().add(withdrawal(dispute.entry().id()));
        }
        if (!buttons.getChildren().isEmpty()) {
            part.getChildren().add(buttons);
        }
        root.getChildren().add(part);
    }

    private String help(Dispute dispute, boolean known) {
        String contested = dispute.contested() ? desk.say("dispute.contested") : "";
        String newer = known ? "" : desk.say("dispute.newer", String.valueOf(dispute.contested()));
        return known && !dispute.contested() ? desk.say("dispute.help") : (contested + " " + newer).strip();
    }

    private Button decision(Dispute dispute, List<Sides> fields) {
        Id id = dispute.entry().id();
        Button act = Layout.button(Icon.SAVED, desk.say(dispute.contested() ? "dispute.keepRecord" : "dispute.decide"),
                () -> decide(() -> desk.casebook().disputes().decide(id, chosen(fields)), "dispute.decided"),
                Style.PRIMARY);
        act.setId("dispute-decide");
        Runnable check = () -> act.setDisable(!fields.stream().allMatch(Sides::isChosen));
        fields.forEach(f -> f.onChosen(check));
        check.run();
        return act;
    }

    private Button withdrawal(Id id) {
        Button gone = Layout.button(Icon.TRASH, desk.say("dispute.withdraw"),
                () -> decide(() -> desk.casebook().disputes().withdraw(id), "dispute.withdrawn"));
        gone.setId("dispute-withdraw");
        return gone;
    }

    private static TreeMap<String, Optional<Value>> chosen(List<Sides> fields) {
        TreeMap<String, Optional<Value>> chosen = new TreeMap<>();
        fields.forEach(f -> chosen.put(f.field(), f.value()));
        return chosen;
    }

    @FunctionalInterface
    private interface Deciding {
        void run() throws IOException;
    }

    private void decide(Deciding deciding, String told) {
        typed.run();
        Step<Void> step = progress -> {
            deciding.run();
            return null;
        };
        desk.ask(step, done -> desk.toasts().tell(desk.say(told), this::undo));
    }

    private void undo() {
        desk.ask(progress -> desk.casebook().history().undo(), undone -> { });
    }
}
