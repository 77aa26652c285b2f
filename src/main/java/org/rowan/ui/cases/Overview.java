package org.rowan.ui.cases;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.record.Authors;
import org.rowan.ui.record.Beside;
import org.rowan.ui.record.Facts;
import org.rowan.ui.record.Growing;
import org.rowan.ui.record.Opened;
import org.rowan.ui.record.RecordForm;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What a case is about, and the notes in it. */
final class Overview implements CasePart {
    private final Desk desk;
    private final RecordForm form;
    private final TextField title = new TextField();
    private final TextField date = new TextField();
    private final TextField place = new TextField();
    private final TextArea summary = Growing.area();
    private final Facts facts = new Facts();
    private final Notes notes;
    private final Newer newer;
    private final ScrollPane root;
    private Id caseId;
    private Optional<Target> wanted = Optional.empty();

    Overview(Desk desk, Consumer<Content> typed) {
        this.desk = desk;
        this.form = new RecordForm(desk, this::state);
        this.notes = new Notes(desk);
        this.newer = new Newer(desk);
        form.bind(Field.TITLE, title);
        form.bind(Field.DATE, date);
        form.bind(Field.PLACE, place);
        form.bind(Field.SUMMARY, summary);
        title.textProperty().addListener((observed, before, now) -> typed.accept(form.content()));
        root = Layout.scrolling(new Beside(column(), Layout.styled(facts, Style.NOTE_CARD)));
        root.getStyleClass().add("part-scroll");
    }

    private VBox column() {
        date.setPromptText(desk.say("cases.datePrompt"));
        return Layout.column(Style.GAP_16, form.notices(), Layout.field(desk.say("record.field.title"), title),
                Layout.field(desk.say("record.field.date"), date), Layout.field(desk.say("record.field.place"), place),
                Layout.field(desk.say("record.field.summary"), summary), form.state(), notes.root(),
                newer.root());
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public String title() {
        return desk.say("cases.overview");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public boolean opens(Kind kind) {
        return kind == Kind.CASE || kind == Kind.NOTE || kind == Kind.NEWER;
    }

    @Override
    public void show(Entry theCase) {
        caseId = theCase.id();
        reload();
        notes.show(caseId);
        newer.show(caseId);
    }

    private void reload() {
        Id asked = caseId;
        desk.ask(progress -> Opened.of(desk.casebook(), asked), opened -> {
            if (asked.equals(caseId)) {
                form.show(opened.entry(), opened.draft());
                state(opened.entry());
                wanted.ifPresent(form::goTo);
                wanted = Optional.empty();
            }
        });
    }

    private void state(Entry entry) {
        facts.clear();
        facts.add(desk.say("record.code"), entry.code().text(), Style.CODE);
        facts.add(desk.say("record.changed"), desk.texts().moment(entry.revision().at()));
        facts.add(desk.say("record.by"), Authors.name(desk, entry.revision().author()));
    }

    @Override
    public void open(Target target) {
        if (target.record().kind() == Kind.NOTE) {
            notes.goTo(target);
        } else if (target.record().kind() == Kind.NEWER) {
            newer.goTo(target.record().id());
        } else if (!target.field().isEmpty()) {
            wanted = Optional.of(target);
        }
    }

    @Override
    public Optional<Id> current() {
        return Optional.ofNullable(caseId);
    }

    @Override
    public void leave() {
        form.leave();
        notes.leave();
    }

    @Override
    public void refresh(Set<Id> changed) {
        if (changed.contains(caseId)) {
            reload();
        }
        notes.refresh();
        newer.show(caseId);
    }
}
