package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Preset;
import org.rowan.casebook.contact.Right;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.record.Empty;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** With whom one exchanges bundles, and of whom one is sure. */
final class ContactList {
    private final Desk desk;
    private final VBox lines = Layout.column(Style.GAP_8);
    private final VBox root;

    ContactList(Desk desk, Exchange exchange) {
        this.desk = desk;
        Button add = Layout.button(Icon.NEW, desk.say("exchange.add"),
                () -> new AddContactSheet(desk, exchange).show(this::added));
        add.setId("add-contact");
        root = Layout.column(Style.GAP_16, Layout.row(Style.GAP_8, Layout.label(desk.say("exchange.contacts"),
                Style.TITLE), Layout.spring(), add), lines);
    }

    VBox root() {
        return root;
    }

    void load() {
        desk.ask(progress -> permitted(), this::show);
    }

    private record Permitted(Contact contact, Right right, Preset preset) {}

    private List<Permitted> permitted() throws IOException {
        List<Permitted> all = new ArrayList<>();
        for (Contact contact : desk.casebook().contacts().list()) {
            all.add(new Permitted(contact, desk.casebook().contacts().right(contact.id()),
                    desk.casebook().contacts().presets().of(contact.id())));
        }
        return all;
    }

    private void show(List<Permitted> contacts) {
        lines.getChildren().setAll(contacts.stream().map(this::line).toList());
        if (contacts.isEmpty()) {
            lines.getChildren().setAll(new Empty(desk.say("exchange.noContacts"), desk.say("exchange.noContactsHelp")));
        }
    }

    private Node line(Permitted permitted) {
        Contact contact = permitted.contact();
        boolean sure = contact.verified();
        Button compare = Layout.button(desk.say(sure ? "exchange.compareAgain" : "exchange.compare"),
                () -> new VerifySheet(desk, contact).show());
        compare.setId("compare-contact");
        Button stays = Layout.button(desk.say("exchange.stays"), () -> new PresetSheet(desk, contact).show(this::load));
        stays.setId("contact-stays");
        Label staysOut = Layout.label(PresetSheet.said(permitted.preset(), desk), Style.SMALL);
        staysOut.setManaged(!permitted.preset().isNone());
        Button remove = Layout.button(desk.say("exchange.remove"), () -> remove(contact), Style.QUIET);
        return Layout.styled(Layout.column(Style.GAP_8,
                Mark.beside(Layout.label(contact.name(), Style.STRONG), contact.standing(), desk),
                Layout.label(contact.fingerprint(), Style.SMALL, Style.MUTED),
                mayChange(contact, permitted.right()), staysOut,
                Layout.styled(new FlowPane(compare, stays, remove), Style.GAP_8)), Style.CARD);
    }

    private Node mayChange(Contact contact, Right right) {
        CheckBox box = new CheckBox(desk.say("exchange.mayChange"));
        box.setId("contact-may-change");
        box.setWrapText(true);
        box.setSelected(right.changes());
        box.setDisable(!contact.verified());
        box.setOnAction(event -> desk.ask(progress -> permitted(contact, box.isSelected()), done -> { }));
        return Layout.column(Style.GAP_4, box, Layout.label(desk.say("exchange.mayChangeHelp"), Style.CAPTION));
    }

    private Void permitted(Contact contact, boolean changes) throws IOException {
        desk.casebook().contacts().permit(contact.id(), changes);
        return null;
    }

    private void added(Contact contact) {
        load();
        new VerifySheet(desk, contact).show();
    }

    private void remove(Contact contact) {
        new Confirmation(desk.say("exchange.removeTitle", contact.name()), desk.say("exchange.removeText"),
                desk.say("exchange.remove"), true).ask(desk.overlay(), desk.texts(),
                () -> desk.ask(progress -> removed(contact), done -> load()));
    }

    private Void removed(Contact contact) throws IOException {
        desk.casebook().contacts().remove(contact.id());
        return null;
    }
}
