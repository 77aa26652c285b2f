package org.rowan.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.bundle.inbox.Inbox;
import org.rowan.bundle.inbox.Inbox.Arrived;
import org.rowan.bundle.inbox.Watching;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.task.Step;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** The exchange folder: which it is, how it stands with it, and what arrived there. */
final class FolderPart implements AutoCloseable {
    private static final int SHOWN = 20;
    private final Desk desk;
    private final ExchangeFolder folder;
    private final ErrorLine error;
    private final ArrivedCard.Doing doing;
    private final Watching watching;
    private final Map<Arrived, Node> cards = new HashMap<>();
    private final VBox lines = Layout.column(Style.GAP_8);
    private final OutboxLine outbox;
    private final VBox root = Layout.column(Style.GAP_16);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    FolderPart(Desk desk, Exchange exchange, Receiving receiving) {
        this.desk = desk;
        this.folder = new ExchangeFolder(desk.casebook());
        this.error = new ErrorLine(desk.texts());
        this.outbox = new OutboxLine(desk);
        this.doing = new ArrivedCard.Doing(desk, exchange, receiving, this::again);
        Stream.of(lines, outbox.root()).forEach(p -> p.managedProperty().bind(Bindings.isNotEmpty(p.getChildren())));
        this.watching = Watching.of(desk.casebook(), exchange, inbox -> Platform.runLater(() -> show(inbox)));
    }

    VBox root() {
        return root;
    }

    /** @return how many bundles are offered */
    ObservableIntegerValue waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Reads what waits to go. */
    void load() {
        outbox.load();
    }

    /** What waits may mean something else now. */
    void again() {
        watching.again();
    }

    @Override
    public void close() {
        watching.close();
    }

    private void show(Inbox inbox) {
        Optional<Node> focus = Optional.ofNullable(root.getScene()).map(s -> s.getFocusOwner());
        fill(inbox);
        outbox.folder(inbox.folder());
        root.getChildren().setAll(head(inbox), error, body(inbox), lines, outbox.root());
        focus.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        announce(inbox);
    }

    /** Once for all that came together. */
    private void announce(Inbox inbox) {
        if (inbox.coming() == 0) {
            if (inbox.waiting() > waiting.get()) {
                desk.toasts().tell(desk.say("folder.waiting", inbox.waiting()));
            }
            waiting.set(inbox.waiting());
        }
    }

    private Node head(Inbox inbox) {
        FlowPane head = Layout.styled(new FlowPane(Layout.label(desk.say("folder.title"), Style.TITLE)), Style.GAP_8);
        Button choose = Layout.button(Icon.FOLDER,
                desk.say(inbox.folder().isEmpty() ? "folder.choose" : "folder.change"), this::ask);
        choose.setId("choose-folder");
        head.getChildren().add(choose);
        if (inbox.folder().isPresent()) {
            Button leave = Layout.button(desk.say("folder.leave"), () -> change(progress -> {
                folder.leave();
                return null;
            }), Style.QUIET);
            leave.setId("leave-folder");
            head.getChildren().add(leave);
        }
        return head;
    }

    private Node body(Inbox inbox) {
        VBox body = Layout.column(Style.GAP_4);
        inbox.folder().map(path -> Layout.label(path.toString(), Style.SMALL, Style.MUTED))
                .ifPresent(body.getChildren()::add);
        Label state = Layout.label(state(inbox), Style.MUTED);
        state.setId("folder-state");
        body.getChildren().add(state);
        return body;
    }

    private String state(Inbox inbox) {
        if (inbox.folder().isEmpty()) {
            return desk.say("folder.none");
        }
        List<String> said = new ArrayList<>();
        said.add(desk.say("folder.place", inbox.place().name(), inbox.waiting()));
        if (inbox.coming() > 0) {
            said.add(desk.say("folder.coming", inbox.coming()));
        }
        inbox.left().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(left -> desk.say("folder.left", left.getKey().name(), left.getValue())).forEach(said::add);
        if (!inbox.all()) {
            said.add(desk.say("folder.tooMany"));
        }
        return String.join(" ", said);
    }

    /** A card stays the same node as long as there is nothing new to say of its file. */
    private void fill(Inbox inbox) {
        List<Arrived> shown = inbox.arrived().stream().limit(SHOWN).toList();
        cards.keySet().retainAll(shown);
        shown.forEach(arrived -> cards.computeIfAbsent(arrived, doing::card));
        List<Node> nodes = new ArrayList<>(shown.stream().map(cards::get).toList());
        int more = inbox.arrived().size() - shown.size();
        if (more > 0) {
            nodes.add(Layout.label(desk.say("folder.more", more), Style.MUTED));
        }
        if (!nodes.equals(lines.getChildren())) {
            lines.getChildren().setAll(nodes);
        }
    }

    private void ask() {
        desk.picker().folder(desk.say("folder.which"), this::choose);
    }

    private void choose(Path chosen) {
        change(progress -> {
            folder.choose(chosen);
            return null;
        });
    }

    private void change(Step<Void> setting) {
        error.clear();
        desk.tasks().start(Job.of(desk.say("folder.asking"), setting).then(done -> again()).orElse(error::show));
    }
}
