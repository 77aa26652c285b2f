package org.rowan.ui.outbox;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Outbox;
import org.rowan.casebook.store.Stub;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Id;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.leaving.PuttingOut;
import org.rowan.ui.record.Beside;
import org.rowan.ui.record.Empty;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Feature;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What was sealed here, and the bundles that wait to leave. */
public final class OutboxFeature implements Feature {
    private final Desk desk;
    private final Outbox outbox;
    private final OrderCard order;
    private final VBox cards = Layout.column(Style.GAP_8);
    private final VBox stubs = Layout.column(Style.GAP_4);
    private final Button all;
    private final VBox page;
    private List<Waiting> waiting = List.of();

    private record Read(List<Waiting> waiting, List<Stub> stubs) {}

    public OutboxFeature(Desk desk) {
        this.desk = desk;
        this.outbox = new Outbox(desk.casebook());
        this.order = new OrderCard(desk);
        this.all = Layout.button(Icon.SAVE_OUT, desk.say("outbox.writeAll"), () -> write(waiting), Style.PRIMARY);
        all.setId("outbox-write-all");
        VBox sealed = Layout.column(Style.GAP_8, Layout.label(desk.say("outbox.stubs"), Style.TITLE), stubs);
        ScrollPane below = Layout.scrolling(new Beside(Layout.column(Style.GAP_24, cards, sealed), order.root()));
        VBox.setVgrow(below, Priority.ALWAYS);
        page = Layout.styled(Layout.column(Style.GAP_16, Layout.label(title(), Style.PAGE_HEAD),
                Layout.label(desk.say("outbox.help"), Style.MUTED, Style.READING_WIDTH),
                Layout.row(Style.GAP_8, all), below), Style.PAGE);
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String title() {
        return desk.say("outbox.title");
    }

    @Override
    public Icon icon() {
        return Icon.OUTBOX;
    }

    @Override
    public Node detail() {
        return page;
    }

    @Override
    public void show() {
        load();
        order.load();
    }

    @Override
    public void refresh(Set<Id> changed) {
        load();
    }

    private void load() {
        desk.ask(progress -> new Read(outbox.waiting(), desk.casebook().tray().stubs()), this::show);
    }

    private void show(Read read) {
        waiting = read.waiting();
        all.setDisable(waiting.isEmpty());
        cards.getChildren().setAll(waiting.stream().map(w -> card(w, read.stubs())).toList());
        if (waiting.isEmpty()) {
            cards.getChildren().setAll(new Empty(desk.say("outbox.empty"), desk.say("outbox.emptyHelp")));
        }
        stubs.getChildren().setAll(read.stubs().stream().map(this::line).toList());
        stubs.getParent().setVisible(!read.stubs().isEmpty());
    }

    private Node line(Stub stub) {
        return Layout.label(Words.facts(stub.code().text(), desk.say("record.kind", stub.kind().wire()),
                desk.texts().moment(stub.at()), stub.whom()));
    }

    private Node card(Waiting one, List<Stub> known) {
        WaitingCard card = new WaitingCard(desk, one, known);
        return card.root(() -> write(List.of(one)), () -> letGo(card));
    }

    /** What lies in the folder already is not written again. */
    private void write(List<Waiting> those) {
        desk.picker().folder(desk.say("outbox.where"), folder -> new PuttingOut(desk, folder)
                .ask((from, into) -> from.missing(those, into)));
    }

    private void letGo(WaitingCard card) {
        new Confirmation(desk.say("outbox.letGoTitle"), card.title() + "\n\n" + desk.say("outbox.letGoHelp"),
                desk.say("outbox.letGoAct"), true).ask(desk.overlay(), desk.texts(), () -> desk.ask(progress -> {
                    outbox.letGo(card.waiting());
                    return null;
                }, done -> desk.toasts().tell(desk.say("outbox.gone"))));
    }
}
