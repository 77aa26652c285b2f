package org.rowan.ui.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.shell.CasePart;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Target;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** A tab with the records of one kind in a case: their list, or the page of the one that is open. */
public final class RecordsPart implements CasePart {
    private final Desk desk;
    private final Setup setup;
    private final StackPane root = new StackPane();
    private final RecordList list;
    private final Label sealed = Layout.label("", Style.MUTED);
    private final Node listPage;
    private final Node recordPage;
    private final Node empty;
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private Id caseId;
    private Optional<Entry> open = Optional.empty();

    /**
     * What differs between the tabs.
     *
     * @param area   of the texts: {@code title}, {@code new}, {@code empty}, {@code help}
     * @param more   the second line of a record in the list
     * @param create makes a new record in the case; empty where the page does it by itself
     * @param above  stands above the list
     */
    public record Setup(String area, Kind kind, Icon newIcon, RecordPage page, Function<Entry, String> more,
                        Optional<Consumer<Id>> create, Optional<Node> above) {}

    public RecordsPart(Desk desk, Setup setup) {
        this.desk = desk;
        this.setup = setup;
        this.list = new RecordList(desk.texts(), setup.more(), entry -> open(Target.of(entry)));
        this.empty = new Empty(say("empty"), say("help"), newButton());
        this.listPage = listPage();
        this.recordPage = recordPage();
    }

    /** @return the case that is shown */
    public Optional<Id> caseId() {
        return Optional.ofNullable(caseId);
    }

    private String say(String key) {
        return desk.say(setup.area() + key);
    }

    private Button newButton() {
        Button button = Layout.button(setup.newIcon(), say("new"), this::create, Style.PRIMARY);
        button.setId(name() + "-new");
        return button;
    }

    private Node listPage() {
        list.view().setPlaceholder(empty);
        HBox bar = Layout.row(Style.GAP_8, newButton());
        bar.visibleProperty().bind(Bindings.isNotEmpty(list.view().getItems()));
        bar.managedProperty().bind(bar.visibleProperty());
        VBox page = Layout.column(Style.GAP_8, bar);
        setup.above().ifPresent(page.getChildren()::add);
        page.getChildren().addAll(list.view(), sealed);
        sealed.setId("sealed-here");
        sealed.visibleProperty().bind(sealed.textProperty().isNotEmpty());
        sealed.managedProperty().bind(sealed.visibleProperty());
        VBox.setVgrow(list.view(), Priority.ALWAYS);
        page.getStyleClass().add("part");
        return page;
    }

    private Node recordPage() {
        VBox.setVgrow(setup.page().root(), Priority.ALWAYS);
        return Layout.styled(Layout.column(Style.GAP_8, Layout.row(Style.GAP_8,
                Layout.button(Icon.BACK, say("title"), this::toList, Style.QUIET), Layout.spring(),
                Layout.button(Icon.TRASH, desk.say("record.trash"), this::trash, Style.QUIET)),
                setup.page().root()), "part");
    }

    @Override
    public String name() {
        return setup.area().substring(0, setup.area().length() - 1);
    }

    @Override
    public String title() {
        return say("title");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public boolean opens(Kind kind) {
        return kind == setup.kind();
    }

    @Override
    public ObservableBooleanValue reading() {
        return reading;
    }

    @Override
    public Optional<Id> current() {
        return open.map(Entry::id);
    }

    @Override
    public void show(Entry theCase) {
        if (!theCase.id().equals(caseId)) {
            leave();
            open = Optional.empty();
            list.show(List.of());
            caseId = theCase.id();
        }
        place(open.isPresent() ? recordPage : listPage);
        current().ifPresent(id -> reload(id, () -> { }));
        load();
    }

    /** The list is emptied of its invitation while it is not known whether there is anything. */
    private void load() {
        Id asked = caseId;
        desk.ask(progress -> desk.casebook().records().of(asked, setup.kind()), entries -> {
            if (asked.equals(caseId)) {
                list.show(entries);
            }
        });
        desk.ask(progress -> sealedCodes(asked), codes -> {
            sealed.setText(codes.isEmpty() ? "" : desk.say("record.sealed", codes.size(), String.join(", ", codes)));
        });
    }

    private List<String> sealedCodes(Id asked) throws IOException {
        return desk.casebook().tray().stubs().stream().filter(s -> s.kind() == setup.kind()
                && s.caseId().equals(Optional.of(asked))).map(s -> s.code().text()).toList();
    }

    @Override
    public void open(Target target) {
        Id id = target.record().id();
        if (!current().equals(Optional.of(id))) {
            leave();
        }
        reload(id, () -> {
            place(recordPage);
            ready();
            setup.page().goTo(target);
        });
    }

    private void place(Node page) {
        root.getChildren().setAll(page);
        reading.set(page == recordPage);
    }

    /** What lies in a scrolling pane can't take the focus before the pane has its skin. */
    private void ready() {
        root.applyCss();
        root.layout();
    }

    private void reload(Id id, Runnable next) {
        desk.ask(progress -> found(id), found -> found.ifPresentOrElse(opened -> {
            open = Optional.of(opened.entry());
            setup.page().show(opened.entry(), opened.draft());
            list.choose(id);
            next.run();
        }, () -> gone(id)));
    }

    private Optional<Opened> found(Id id) throws IOException {
        return desk.casebook().records().find(id).isEmpty() ? Optional.empty()
                : Optional.of(Opened.of(desk.casebook(), id));
    }

    /** It was sealed, or destroyed: nothing of it stays on the page either. */
    private void gone(Id id) {
        if (current().equals(Optional.of(id))) {
            setup.page().drop();
            open = Optional.empty();
            place(listPage);
            load();
        }
    }

    private void toList() {
        leave();
        open = Optional.empty();
        place(listPage);
        load();
        list.view().requestFocus();
    }

    private void trash() {
        Entry gone = open.orElseThrow();
        leave();
        setup.page().drop();
        desk.ask(progress -> trashed(gone), done -> {
            desk.toasts().tell(desk.say("record.trashed", gone.code().text()), () -> restore(gone.id()));
            toList();
        });
    }

    private Void trashed(Entry gone) throws IOException {
        desk.casebook().records().trash(gone.id());
        return null;
    }

    private void restore(Id id) {
        desk.ask(progress -> {
            desk.casebook().records().restore(id);
            return null;
        }, done -> load());
    }

    private void create() {
        Id where = caseId;
        setup.create().ifPresentOrElse(create -> create.accept(where), () -> desk.ask(progress ->
                desk.casebook().records().add(setup.kind(), Content.of(Field.CASE, where.text())),
                made -> open(Target.of(made))));
    }

    @Override
    public Optional<Runnable> creation() {
        return Optional.of(this::create);
    }

    @Override
    public void leave() {
        if (open.isPresent()) {
            setup.page().leave();
        }
    }

    @Override
    public void refresh(Set<Id> changed) {
        load();
        current().filter(changed::contains).ifPresent(id -> reload(id, () -> { }));
    }

    @Override
    public boolean escape() {
        if (open.isEmpty()) {
            return false;
        }
        toList();
        return true;
    }
}
