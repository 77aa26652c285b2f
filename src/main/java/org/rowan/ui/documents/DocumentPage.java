package org.rowan.ui.documents;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.ui.record.Empty;
import org.rowan.ui.record.Facts;
import org.rowan.ui.record.Growing;
import org.rowan.ui.record.RecordForm;
import org.rowan.ui.record.RecordPage;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;
import org.rowan.ui.viewer.Source;
import org.rowan.ui.viewer.Viewer;

/** One document: what is in it, shown inside the window, what is noted about it, and where it has been. */
final class DocumentPage implements RecordPage {
    private final Desk desk;
    private final RecordForm form;
    private final Label name = Layout.line("", Style.TITLE);
    private final Facts facts = new Facts();
    private final Viewer viewer;
    private final Empty absent;
    private final Node save;
    private final CustodyLines custody;
    private final Node root;
    private Entry shown;
    private Optional<Id> viewed = Optional.empty();

    DocumentPage(Desk desk) {
        this.desk = desk;
        this.form = new RecordForm(desk, entry -> { });
        this.custody = new CustodyLines(desk);
        this.viewer = new Viewer(desk.texts(), desk.tasks());
        viewer.sceneProperty().addListener((observed, before, now) -> outOfSight(now == null));
        TextArea text = form.bind(Field.TEXT, Growing.area());
        save = Layout.button(Icon.SAVE_OUT, desk.say("documents.save"), () -> new SaveCopy(desk, shown).ask());
        save.setId("save-copy");
        VBox side = Layout.column(Style.GAP_16, Layout.field(desk.say("record.field.text"), text), form.state(), facts,
                custody.root());
        absent = new Empty(desk.say("documents.absent"), desk.say("documents.absentHelp"));
        absent.setId("document-absent");
        viewer.setMinHeight(0);
        Stream.of(viewer, absent).forEach(node -> VBox.setVgrow(node, Priority.ALWAYS));
        Stream.of(viewer, absent, save).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        VBox main = Layout.column(Style.GAP_8, form.notices(), Layout.row(Style.GAP_16, name, Layout.spring(), save),
                viewer, absent);
        root = new WithSide(main, side, new ToggleButton(desk.say("documents.about")));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void show(Entry entry, Optional<Content> draft) {
        shown = entry;
        form.show(entry, draft);
        name.setText(entry.content().text(Field.FILE));
        facts.clear();
        facts.add(desk.say("record.code"), entry.code().text(), Style.CODE);
        boolean here = !entry.content().text(Field.SHA256).isEmpty();
        absent.setVisible(!here);
        viewer.setVisible(here);
        save.setVisible(here);
        if (here) {
            file(entry);
        } else {
            outOfSight(true);
        }
        custody.show(entry.id());
    }

    private void file(Entry entry) {
        facts.add(desk.say("record.field.type"), FileType.name(entry.content().text(Field.TYPE), desk.texts()));
        facts.add(desk.say("record.field.bytes"), desk.texts().bytes(entry.content().whole(Field.BYTES)));
        facts.add(desk.say("record.field.sha256"), entry.content().text(Field.SHA256), Style.CODE, Style.SMALL);
        view(entry);
    }

    private void view(Entry entry) {
        Id id = entry.id();
        if (!viewed.equals(Optional.of(id))) {
            viewed = Optional.of(id);
            viewer.show(new Source(entry.content().text(Field.FILE), entry.content().text(Field.TYPE),
                    () -> desk.casebook().documents().open(id), () -> new SaveCopy(desk, entry).ask()));
        }
    }

    /** A recording falls silent, and nothing of a document stays in memory, when it is not looked at. */
    private void outOfSight(boolean gone) {
        if (gone) {
            viewer.close();
            viewed = Optional.empty();
        }
    }

    @Override
    public void goTo(Target target) {
        if (target.field().equals(Field.TEXT)) {
            form.goTo(target);
        } else if (!target.field().isEmpty()) {
            Id id = target.record().id();
            desk.ask(progress -> wordAt(desk.casebook().documents().text(id), target.offset()),
                    word -> viewer.find(word, target.offset()));
        }
    }

    private static String wordAt(String text, int offset) {
        int end = Math.min(offset, text.length());
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(offset, end), end);
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
