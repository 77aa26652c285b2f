package org.rowan.ui.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.record.Empty;
import org.rowan.ui.record.Opened;
import org.rowan.ui.record.RecordList;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** All people of all cases; they are added in a case. */
public final class PeopleFeature implements Feature {
    private final Desk desk;
    private final RecordList list;
    private final PersonPage page;
    private final TextField filter = new TextField();
    private final Label title = Layout.label("", Style.PAGE_HEAD);
    private final Hyperlink toCase = new Hyperlink();
    private final VBox column;
    private final VBox record;
    private final StackPane detail = new StackPane();
    private final Node none;
    private final Label nobody = Layout.label("", Style.MUTED);
    private List<Entry> people = List.of();
    private Optional<Entry> open = Optional.empty();

    public PeopleFeature(Desk desk) {
        this.desk = desk;
        this.page = new PersonPage(desk);
        this.list = new RecordList(desk.texts(), PeoplePart::more, this::open);
        this.none = new Empty(desk.say("people.choose"), desk.say("people.chooseHelp"));
        filter.setPromptText(desk.say("cases.filter"));
        filter.textProperty().addListener((observed, before, now) -> choose());
        list.view().setPlaceholder(nobody);
        VBox.setVgrow(list.view(), Priority.ALWAYS);
        column = Layout.styled(Layout.column(Style.GAP_8,
                Layout.row(Style.GAP_8, Layout.label(desk.say("people.title"), Style.TITLE)), new HBox(filter),
                list.view()), "list-column");
        HBox.setHgrow(filter, Priority.ALWAYS);
        VBox.setVgrow(page.root(), Priority.ALWAYS);
        record = Layout.styled(Layout.column(Style.GAP_16, Layout.column(Style.GAP_4, title, toCase), page.root()),
                Style.PAGE);
        detail.getChildren().setAll(none);
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String title() {
        return desk.say("people.title");
    }

    @Override
    public Icon icon() {
        return Icon.PEOPLE;
    }

    @Override
    public Optional<Node> list() {
        return Optional.of(column);
    }

    @Override
    public Node detail() {
        return detail;
    }

    @Override
    public void show() {
        load();
        list.view().requestFocus();
    }

    private void load() {
        desk.ask(progress -> desk.casebook().records().all(Kind.PERSON), read -> {
            people = read;
            choose();
        });
    }

    private void choose() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        nobody.setText(desk.say(people.isEmpty() ? "people.empty" : "people.none"));
        list.show(people.stream().filter(person -> matches(person, wanted)).toList());
    }

    private static boolean matches(Entry person, String wanted) {
        return (person.code() + " " + person.content().text(Field.NAME) + " " + person.content().text(Field.ROLE))
                .toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void open(Entry person) {
        if (!open.map(Entry::id).equals(Optional.of(person.id()))) {
            leave();
        }
        reload(person.id());
        desk.navigator().toDetail();
    }

    private void reload(Id id) {
        desk.ask(progress -> Opened.of(desk.casebook(), id), opened -> {
            open = Optional.of(opened.entry());
            title.setText(Words.title(opened.entry(), desk.texts()));
            page.show(opened.entry(), opened.draft());
            detail.getChildren().setAll(record);
            opened.entry().content().id(Field.CASE).ifPresent(this::link);
        });
    }

    private void link(Id caseId) {
        desk.ask(progress -> desk.casebook().records().get(caseId), theCase -> {
            toCase.setText(desk.say("people.inCase", Words.title(theCase, desk.texts())));
            toCase.setOnAction(event -> desk.navigator().open(caseId));
        });
    }

    @Override
    public Optional<Id> current() {
        return Optional.empty();
    }

    @Override
    public void refresh(Set<Id> changed) {
        load();
        open.map(Entry::id).filter(changed::contains).ifPresent(id ->
                desk.ask(progress -> desk.casebook().records().find(id).filter(e -> !e.trashed()), found ->
                        found.ifPresentOrElse(entry -> reload(id), this::close)));
    }

    private void close() {
        open = Optional.empty();
        page.drop();
        detail.getChildren().setAll(none);
    }

    @Override
    public void leave() {
        if (open.isPresent()) {
            page.leave();
        }
    }
}
