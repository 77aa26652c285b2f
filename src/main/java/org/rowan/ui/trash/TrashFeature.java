package org.rowan.ui.trash;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.record.Empty;
import org.rowan.ui.record.RecordCell;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What was put into the trash: back again, or gone for good. */
public final class TrashFeature implements Feature {
    private static final int NAMED = 5;
    private final Desk desk;
    private final ListView<Entry> list = Layout.styled(new ListView<>(), Style.TWO_LINES);
    private final VBox page;
    private List<Entry> trashed = List.of();

    public TrashFeature(Desk desk) {
        this.desk = desk;
        list.setId("trash-list");
        list.setCellFactory(view -> new RecordCell(desk.texts(), this::more));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new Empty(desk.say("trash.empty"), desk.say("trash.emptyHelp")));
        Button restore = Layout.button(Icon.RESTORE, desk.say("trash.restore"), this::restore);
        Button destroy = Layout.button(Icon.TRASH, desk.say("trash.destroy"), this::destroy, Style.DANGER);
        Button withdraw = Layout.button(Icon.EXCHANGE, desk.say("trash.withdraw"), this::withdraw);
        withdraw.setId("trash-withdraw");
        restore.setId("trash-restore");
        destroy.setId("trash-destroy");
        var nothingChosen = Bindings.isEmpty(list.getSelectionModel().getSelectedItems());
        restore.disableProperty().bind(nothingChosen);
        withdraw.disableProperty().bind(nothingChosen);
        destroy.disableProperty().bind(nothingChosen);
        Label head = Layout.label(desk.say("trash.title"), Style.PAGE_HEAD);
        VBox.setVgrow(list, Priority.ALWAYS);
        page = Layout.styled(Layout.column(Style.GAP_16, head,
                Layout.label(desk.say("trash.help"), Style.MUTED, Style.READING_WIDTH),
                actions(restore, withdraw, destroy), list), Style.PAGE);
    }

    /** There only while there is something to do it to. */
    private FlowPane actions(Button... buttons) {
        FlowPane actions = Layout.styled(new FlowPane(buttons), Style.GAP_8);
        actions.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        actions.managedProperty().bind(actions.visibleProperty());
        return actions;
    }

    @Override
    public String name() {
        return "trash";
    }

    @Override
    public String title() {
        return desk.say("trash.title");
    }

    @Override
    public Icon icon() {
        return Icon.TRASH;
    }

    @Override
    public Node detail() {
        return page;
    }

    @Override
    public void show() {
        load();
        list.requestFocus();
    }

    @Override
    public void refresh(Set<Id> changed) {
        load();
    }

    private void load() {
        desk.ask(progress -> desk.casebook().records().trashed(), read -> {
            trashed = read;
            list.getItems().setAll(read.stream().filter(entry -> !hidden(entry)).toList());
        });
    }

    /** What went with its case is not listed beside it: it comes back, or goes, with it. */
    private boolean hidden(Entry entry) {
        return trashed.stream().anyMatch(e -> belongs(entry, e));
    }

    private long belonging(Entry theCase) {
        return trashed.stream().filter(e -> belongs(e, theCase)).count();
    }

    private static boolean belongs(Entry entry, Entry theCase) {
        return theCase.kind() == Kind.CASE && entry.kind() != Kind.CASE
                && entry.content().id(Field.CASE).filter(theCase.id()::equals).isPresent();
    }

    private String more(Entry entry) {
        long with = belonging(entry);
        return Words.facts(desk.say("record.kind", entry.kind().wire()), entry.code().text(),
                with == 0 ? "" : desk.say("trash.with", with), desk.texts().moment(entry.revision().at()));
    }

    private List<Entry> chosen() {
        return List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    private void restore() {
        List<Entry> back = chosen();
        desk.ask(progress -> restored(back),
                done -> desk.toasts().tell(desk.say("trash.restored", back.size())));
    }

    private Void restored(List<Entry> back) throws IOException {
        for (Entry entry : back) {
            desk.casebook().records().restore(entry.id());
        }
        return null;
    }

    private void withdraw() {
        Set<Id> gone = chosen().stream().map(Entry::id).collect(Collectors.toSet());
        new Confirmation(desk.say("trash.withdrawTitle", gone.size()), desk.say("trash.withdrawHelp"),
                desk.say("trash.withdraw"), true).ask(desk.overlay(), desk.texts(), () -> desk.ask(progress -> {
                    desk.casebook().records().withdraw(gone);
                    return null;
                }, done -> desk.toasts().tell(desk.say("trash.withdrawn", gone.size()), this::undo)));
    }

    private void undo() {
        desk.ask(progress -> desk.casebook().history().undo(), undone -> { });
    }

    private void destroy() {
        List<Entry> gone = chosen();
        Set<Id> all = withBelongings(gone);
        String names = gone.stream().limit(NAMED).map(this::named).collect(Collectors.joining("\n"));
        String more = gone.size() > NAMED ? "\n" + desk.say("trash.andMore", gone.size() - NAMED) : "";
        new Confirmation(desk.say("trash.confirm", gone.size()), names + more + "\n\n" + desk.say("trash.confirmHelp"),
                desk.say("trash.destroy"), true).ask(desk.overlay(), desk.texts(), () -> destroy(all));
    }

    private String named(Entry entry) {
        long with = belonging(entry);
        return "• " + Words.facts(Words.title(entry, desk.texts()), entry.code().text(),
                with == 0 ? "" : desk.say("trash.with", with));
    }

    private Set<Id> withBelongings(List<Entry> chosen) {
        Set<Id> all = chosen.stream().map(Entry::id).collect(Collectors.toCollection(LinkedHashSet::new));
        trashed.stream().filter(e -> chosen.stream().anyMatch(c -> belongs(e, c))).map(Entry::id).forEach(all::add);
        return all;
    }

    private void destroy(Set<Id> all) {
        desk.tasks().queue(Job.of(desk.say("trash.destroying"), progress -> {
            desk.casebook().records().destroy(all);
            return null;
        }).then(done -> desk.toasts().tell(desk.say("trash.destroyed"))));
    }
}
