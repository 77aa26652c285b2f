package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Group;
import org.rowan.casebook.contact.Preset;
import org.rowan.model.Id;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The recipients of a bundle: groups, contacts and a key, or a passphrase. */
final class Whom {
    private final Desk desk;
    private final Map<Contact, CheckBox> contacts = new LinkedHashMap<>();
    private final VBox boxes = Layout.column(Style.GAP_4);
    private final TextField key = new TextField();
    private final CheckBox byPassphrase;
    private final CheckBox oneEach;
    private final CheckBox everything;
    private final Map<Contact, Preset> presets = new HashMap<>();
    private final VBox root;

    /** The recipients as they were when they were chosen; may be read on any thread. */
    record Chosen(List<Contact> contacts, String key, boolean oneEach, boolean everything, List<String> lines) {
        List<Recipient> recipients(Exchange exchange) throws IOException {
            List<Recipient> to = new ArrayList<>();
            for (Contact contact : contacts) {
                to.add(exchange.recipient(contact));
            }
            if (!key.isEmpty()) {
                to.add(exchange.recipient(key));
            }
            return everything ? to.stream().map(r -> r.with(Preset.NONE)).toList() : to;
        }
    }

    Whom(Desk desk) {
        this.desk = desk;
        this.byPassphrase = new CheckBox(desk.say("exchange.byPassphrase"));
        this.oneEach = new CheckBox(desk.say("exchange.oneEach"));
        this.everything = new CheckBox(desk.say("exchange.everything"));
        everything.setId("send-everything");
        everything.setWrapText(true);
        byPassphrase.setId("by-passphrase");
        oneEach.setId("one-each");
        oneEach.setSelected(true);
        oneEach.setWrapText(true);
        key.setId("recipient-key");
        key.setPromptText(desk.say("exchange.keyPrompt"));
        boxes.disableProperty().bind(byPassphrase.selectedProperty());
        key.disableProperty().bind(byPassphrase.selectedProperty());
        key.textProperty().addListener((text, before, now) -> showOneEach());
        byPassphrase.selectedProperty().addListener((box, before, now) -> showOneEach());
        root = Layout.column(Style.GAP_8, boxes, key, byPassphrase, oneEach, everything);
        showOneEach();
    }

    VBox root() {
        return root;
    }

    /** @param some those of whose bundles something stays out */
    void fill(List<Contact> all, List<Group> groups, Map<Contact, Preset> some) {
        presets.putAll(some);
        all.forEach(contact -> contacts.put(contact, box(contact)));
        groups.stream().filter(g -> !members(g).isEmpty()).forEach(g -> boxes.getChildren().add(box(g)));
        contacts.forEach((contact, box) -> boxes.getChildren().add(line(contact, box)));
        if (all.isEmpty()) {
            boxes.getChildren().add(Layout.label(desk.say("exchange.noContacts"), Style.MUTED));
        }
    }

    private Node line(Contact contact, CheckBox box) {
        Node line = Mark.beside(box, contact.standing(), desk);
        return presets.containsKey(contact) ? Layout.column(Style.GAP_4, line,
                Layout.label(PresetSheet.said(presets.get(contact), desk), Style.SMALL, Style.MUTED)) : line;
    }

    private CheckBox box(Contact contact) {
        CheckBox box = new CheckBox(contact.name());
        box.setId("to-contact");
        box.setWrapText(true);
        box.setAccessibleText(said(contact));
        box.selectedProperty().addListener((ticked, before, now) -> showOneEach());
        return box;
    }

    /** Ticks its members, each of whom can still be left out. */
    private CheckBox box(Group group) {
        CheckBox box = new CheckBox(desk.say("exchange.groupChoice", group.name(), members(group).size()));
        box.setId("to-group");
        box.setWrapText(true);
        box.setOnAction(event -> members(group).forEach(member -> member.setSelected(box.isSelected())));
        return box;
    }

    private List<CheckBox> members(Group group) {
        List<Id> ids = group.members();
        return contacts.entrySet().stream().filter(e -> ids.contains(e.getKey().id())).map(Map.Entry::getValue).toList();
    }

    private void showOneEach() {
        boolean several = !byPassphrase() && picked().size() + (key.getText().isBlank() ? 0 : 1) > 1;
        oneEach.setVisible(several);
        oneEach.setManaged(several);
        boolean some = !byPassphrase() && picked().stream().anyMatch(presets::containsKey);
        everything.setVisible(some);
        everything.setManaged(some);
    }

    private List<Contact> picked() {
        return contacts.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    boolean byPassphrase() {
        return byPassphrase.isSelected();
    }

    Chosen chosen() {
        List<Contact> picked = picked();
        List<String> lines = new ArrayList<>(picked.stream().map(this::said).toList());
        String typed = key.getText().strip();
        if (!typed.isEmpty()) {
            lines.add(desk.say("exchange.saidKey", typed));
        }
        return new Chosen(picked, typed, oneEach.isSelected(), everything.isVisible() && everything.isSelected(),
                lines);
    }

    private String said(Contact contact) {
        return desk.say("exchange.said", contact.name(), contact.standing().name());
    }
}
