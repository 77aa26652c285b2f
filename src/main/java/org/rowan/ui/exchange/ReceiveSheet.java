package org.rowan.ui.exchange;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Arrival;
import org.rowan.bundle.Origin;
import org.rowan.bundle.ReceivePlan;
import org.rowan.ui.control.Confirmation;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What receiving a bundle would do, before it does anything. */
final class ReceiveSheet {
    private final Desk desk;
    private final ReceivePlan plan;

    ReceiveSheet(Desk desk, ReceivePlan plan) {
        this.desk = desk;
        this.plan = plan;
    }

    /**
     * @param apply takes it in; the plan is closed here when nobody does
     * @param back  looks again, and lets come back what was sealed here; the plan is closed by then
     */
    void show(Runnable apply, Runnable back) {
        long taken = plan.lines().size() - plan.count(Arrival.REFUSED);
        boolean receipt = taken == 0 && plan.arrived() > 0;
        Button act = Layout.button(receipt ? desk.say("exchange.takeReceipt") : word(taken), () -> {
            desk.overlay().close();
            apply.run();
        }, Style.PRIMARY);
        act.setDisable(taken == 0 && !receipt);
        VBox sheet = Sheets.of(desk, "receive-sheet", desk.say("exchange.receiveTitle"), act, plan::close,
                new SenderCard(desk, plan.provenance()).root(), notices(), sealed(back),
                Layout.label(summary()), meanings(), lines(),
                Layout.label(desk.say("exchange.receiveHelp"), Style.MUTED));
        desk.overlay().show(sheet, plan::close);
    }

    /** What is here already is not taken in once more. */
    private String word(long taken) {
        long known = plan.count(Arrival.HERE) + plan.count(Arrival.OLDER);
        return taken > 0 && known == taken ? desk.say("exchange.takeKnown")
                : desk.say("exchange.takeIn", taken - known);
    }

    private String summary() {
        return Words.facts(Stream.of(Arrival.values()).filter(a -> plan.count(a) > 0)
                .map(a -> desk.say("arrival.count", a.name(), plan.count(a))).toArray(String[]::new));
    }

    /** What a word means stands where it is used, unless everything is new. */
    private VBox meanings() {
        VBox meanings = Layout.column(Style.GAP_4);
        Stream.of(Arrival.values()).filter(a -> a != Arrival.NEW && plan.count(a) > 0)
                .map(a -> Layout.label(desk.say("arrival.means", a.name()), Style.SMALL, Style.MUTED))
                .forEach(meanings.getChildren()::add);
        meanings.setManaged(!meanings.getChildren().isEmpty());
        return meanings;
    }

    /** What was sealed here does not come back unless somebody wants it to. */
    private Node sealed(Runnable back) {
        Button bring = Layout.button(desk.say("exchange.bringBack"), () -> new Confirmation(
                desk.say("exchange.bringBackTitle", plan.sealed()), desk.say("exchange.bringBackHelp"),
                desk.say("exchange.bringBackAct"), true).ask(desk.overlay(), desk.texts(), () -> {
                    desk.overlay().close();
                    back.run();
                }));
        bring.setId("bring-back");
        VBox note = Layout.styled(Layout.column(Style.GAP_8, Layout.label(desk.say("exchange.sealedHere",
                plan.sealed())), bring), Style.NOTE_CARD);
        note.setVisible(plan.sealed() > 0);
        note.setManaged(plan.sealed() > 0);
        return note;
    }

    private VBox notices() {
        VBox notices = Layout.column(Style.GAP_4);
        plan.answers().forEach(a -> notices.getChildren().add(
                Layout.label(desk.say("arrival.receipt", a.state().name()), Style.NOTE_CARD)));
        for (Origin.Sentence said : new Origin(plan.provenance()).notices(plan.notices())) {
            notices.getChildren().add(Layout.label(desk.say(said.key(), said.arguments()), Style.NOTE_CARD));
        }
        notices.setManaged(!notices.getChildren().isEmpty());
        return notices;
    }

    /** What needs a look comes first. */
    private ListView<ReceivePlan.Line> lines() {
        ListView<ReceivePlan.Line> view = new ListView<>();
        view.setId("receive-lines");
        view.getStyleClass().add("receive-lines");
        view.getItems().setAll(plan.lines().stream().sorted((a, b) -> b.plan().compareTo(a.plan())).toList());
        view.setCellFactory(list -> new ArrivalCell(desk.texts()));
        return view;
    }
}
