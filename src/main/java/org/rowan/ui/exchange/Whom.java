package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.contact.Contact;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The recipients of a bundle: contacts and a key, or a passphrase. */
final class Whom {
    private final Desk desk;
    private final Map<Contact, CheckBox> contacts = new LinkedHashMap<>();
    private final VBox boxes = Layout.column(Style.GAP_4);
    private final TextField key = new TextField();
    private final CheckBox byPassphrase;
    private final VBox root;

    /** The recipients as they were when they were chosen; may be read on any thread. */
    record Chosen(List<Contact> contacts, String key, List<String> lines) {
        List<Recipient> recipients(Exchange exchange) throws IOException {
            List<Recipient> to = new ArrayList<>();
            for (Contact contact : contacts) {
                to.add(exchange.recipient(contact));
            }
            if (!key.isEmpty()) {
                to.add(exchange.recipient(key));
            }
            return to;
        }
    }

    Whom(Desk desk) {
        this.desk = desk;
        this.byPassphrase = new CheckBox(desk.say("exchange.byPassphrase"));
        byPassphrase.setId("by-passphrase");
        key.setId("recipient-key");
        key.setPromptText(desk.say("exchange.keyPrompt"));
        boxes.disableProperty().bind(byPassphrase.selectedProperty());
        key.disableProperty().bind(byPassphrase.selectedProperty());
        root = Layout.column(Style.GAP_8, boxes, key, byPassphrase);
    }

    VBox root() {
        return root;
    }

    void fill(List<Contact> all) {
        for (Contact contact : all) {
            CheckBox box = new CheckBox(said(contact));
            box.setId("to-contact");
            box.setWrapText(true);
            contacts.put(contact, box);
            boxes.getChildren().add(box);
        }
        if (all.isEmpty()) {
            boxes.getChildren().add(Layout.label(desk.say("exchange.noContacts"), Style.MUTED));
        }
    }

    boolean byPassphrase() {
        return byPassphrase.isSelected();
    }

    Chosen chosen() {
        List<Contact> picked = contacts.entrySet().stream().filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey).toList();
        List<String> lines = new ArrayList<>(picked.stream().map(this::said).toList());
        String typed = key.getText().strip();
        if (!typed.isEmpty()) {
            lines.add(desk.say("exchange.saidKey", typed));
        }
        return new Chosen(picked, typed, lines);
    }

    private String said(Contact contact) {
        return desk.say(contact.verified() ? "exchange.saidVerified" : "exchange.saidUnverified", contact.name());
    }
}
