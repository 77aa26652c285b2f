package org.rowan.ui.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Group;
import org.rowan.model.Id;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Names a group and says who is in it. */
final class GroupSheet {
    private final Desk desk;
    private final Map<Id, CheckBox> boxes = new LinkedHashMap<>();
    private final VBox members = Layout.column(Style.GAP_4);
    private final TextField name = new TextField();

    GroupSheet(Desk desk, List<Contact> contacts) {
        this.desk = desk;
        name.setId("group-name");
        for (Contact contact : contacts) {
            CheckBox box = new CheckBox(contact.name());
            box.setId("group-member");
            box.setWrapText(true);
            boxes.put(contact.id(), box);
            members.getChildren().add(Mark.beside(box, contact.standing(), desk));
        }
    }

    /** @param group without a name and members when it is a new one */
    void show(Group group) {
        name.setText(group.name());
        group.members().forEach(id -> boxes.get(id).setSelected(true));
        ErrorLine error = new ErrorLine(desk.texts());
        Button act = Layout.button(desk.say("exchange.saveGroup"), () -> save(chosen(group.id()), error), Style.PRIMARY);
        act.disableProperty().bind(incomplete());
        desk.overlay().show(Sheets.of(desk, "group-sheet", desk.say("exchange.groupTitle"), act, () -> { },
                Layout.field(desk.say("exchange.groupName"), name),
                Layout.field(desk.say("exchange.groupMembers"), members), error), () -> { });
        name.requestFocus();
    }

    private void save(Group group, ErrorLine error) {
        desk.ask(progress -> put(group), done -> desk.overlay().close(), error::show);
    }

    private BooleanBinding incomplete() {
        BooleanProperty[] ticks = boxes.values().stream().map(CheckBox::selectedProperty)
                .toArray(BooleanProperty[]::new);
        BooleanBinding nobody = Bindings.createBooleanBinding(
                () -> boxes.values().stream().noneMatch(CheckBox::isSelected), ticks);
        return nobody.or(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
    }

    private Group chosen(Id id) {
        return new Group(id, name.getText().strip(), boxes.entrySet().stream()
                .filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList());
    }

    private Void put(Group group) throws IOException {
        desk.casebook().contacts().groups().put(group);
        return null;
    }
}
