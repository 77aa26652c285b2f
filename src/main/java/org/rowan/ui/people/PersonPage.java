package org.rowan.ui.people;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.ui.record.Growing;
import org.rowan.ui.record.RecordForm;
import org.rowan.ui.record.RecordPage;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One person, under a code name. */
final class PersonPage implements RecordPage {
    private final RecordForm form;
    private final Node root;

    PersonPage(Desk desk) {
        form = new RecordForm(desk, entry -> { });
        TextField name = form.bind(Field.NAME, new TextField());
        TextField role = form.bind(Field.ROLE, new TextField());
        TextArea text = form.bind(Field.TEXT, Growing.area());
        role.setPromptText(desk.say("people.rolePrompt"));
        VBox named = Layout.field(desk.say("record.field.name"), name);
        named.getChildren().add(Layout.label(desk.say("people.nameHelp"), Style.CAPTION));
        VBox column = Layout.column(Style.GAP_16, form.notices(), named, Layout.field(desk.say("record.field.role"), role),
                Layout.field(desk.say("record.field.text"), text), form.state());
        column.getStyleClass().add(Style.READING_WIDTH);
        root = Layout.styled(Layout.scrolling(column), "part-scroll");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void show(Entry entry, Optional<Content> draft) {
        form.show(entry, draft);
    }

    @Override
    public void goTo(Target target) {
        form.goTo(target);
    }

    @Override
    public void leave() {
        form.leave();
    }

    @Override
    public void drop() {
        form.drop();
    }
}
