package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Group;
import org.rowan.model.Id;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Contacts who often get the same, under one name. */
final class GroupList {
    private final Desk desk;
    private final VBox lines = Layout.column(Style.GAP_8);
    private final VBox root;

    private record Known(List<Group> groups, List<Contact> contacts) {}

    GroupList(Desk desk) {
        this.desk = desk;
        root = Layout.column(Style.GAP_16);
    }

    VBox root() {
        return root;
    }

    void load() {
        desk.ask(progress -> new Known(desk.casebook().contacts().groups().list(),
                desk.casebook().contacts().list()), this::show);
    }

    /** Without contacts there is nobody to group. */
    private void show(Known known) {
        Button add = Layout.button(Icon.NEW, desk.say("exchange.addGroup"),
                () -> new GroupSheet(desk, known.contacts()).show(new Group(Id.random(), "", List.of())));
        add.setId("add-group");
        lines.getChildren().setAll(known.groups().stream().map(g -> line(g, known.contacts())).toList());
        root.getChildren().setAll(Layout.row(Style.GAP_8, Layout.label(desk.say("exchange.groups"), Style.TITLE),
                Layout.spring(), add), lines);
        root.setVisible(!known.contacts().isEmpty());
        root.setManaged(!known.contacts().isEmpty());
    }

    private Node line(Group group, List<Contact> contacts) {
        Map<Id, Contact> byId = contacts.stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        VBox members = Layout.column(Style.GAP_4);
        group.members().stream().map(byId::get).forEach(member -> members.getChildren()
                .add(Mark.beside(Layout.label(member.name()), member.standing(), desk)));
        Button edit = Layout.button(desk.say("exchange.editGroup"), () -> new GroupSheet(desk, contacts).show(group));
        edit.setId("edit-group");
        Button remove = Layout.button(desk.say("exchange.remove"), () -> remove(group), Style.QUIET);
        return Layout.styled(Layout.column(Style.GAP_8, Layout.label(group.name(), Style.STRONG), members,
                Layout.row(Style.GAP_8, edit, remove)), Style.CARD);
    }

    private void remove(Group group) {
        new Confirmation(desk.say("exchange.removeGroupTitle", group.name()), desk.say("exchange.removeGroupText"),
                desk.say("exchange.remove"), true).ask(desk.overlay(), desk.texts(),
                () -> desk.ask(progress -> removed(group), done -> load()));
    }

    private Void removed(Group group) throws IOException {
        desk.casebook().contacts().groups().remove(group.id());
        return null;
    }
}
