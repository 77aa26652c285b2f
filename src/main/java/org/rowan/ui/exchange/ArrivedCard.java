package org.rowan.ui.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Origin;
import org.rowan.bundle.Provenance;
import org.rowan.bundle.Signed;
import org.rowan.bundle.inbox.ExchangeFolder;
import org.rowan.bundle.inbox.Inbox;
import org.rowan.bundle.inbox.Inbox.Arrived;
import org.rowan.model.Hash;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** One file of the exchange folder: whose it is, what it would do, and what can be done with it. */
final class ArrivedCard {
    private final Doing doing;
    private final Desk desk;
    private final VBox root = Layout.styled(Layout.column(Style.GAP_8), Style.CARD);

    /**
     * What a card can set off.
     *
     * @param changed run when something was dealt with
     */
    record Doing(Desk desk, Exchange exchange, Receiving receiving, Runnable changed) {
        Node card(Arrived arrived) {
            return new ArrivedCard(this).of(arrived);
        }

        private void takeIn(Path file, Hash mark) {
            receiving.open(file, said -> deal(file, mark, said));
        }

        /** The file stays unless somebody says otherwise. */
        private void deal(Path file, Hash mark, String said) {
            desk.ask(progress -> dealt(mark, true), done -> {
                changed.run();
                desk.toasts().offer(said + " " + desk.say("folder.removeAsk"), desk.say("folder.remove"),
                        () -> remove(file, mark), desk.say("folder.keep"), () -> { });
            });
        }

        private void remove(Path file, Hash mark) {
            desk.tasks().start(Job.of(desk.say("folder.asking"), progress -> {
                new ExchangeFolder(desk.casebook()).remove(exchange, file, mark);
                return null;
            }).then(done -> changed.run()));
        }

        private void turnDown(Hash mark) {
            desk.ask(progress -> dealt(mark, true), done -> {
                changed.run();
                desk.toasts().tell(desk.say("folder.notDone"), () -> desk.ask(progress -> dealt(mark, false),
                        again -> changed.run()));
            });
        }

        private Void dealt(Hash mark, boolean done) throws IOException {
            desk.casebook().sync().deal(mark, done);
            return null;
        }
    }

    private ArrivedCard(Doing doing) {
        this.doing = doing;
        this.desk = doing.desk();
    }

    private Node of(Arrived arrived) {
        switch (arrived) {
            case Arrived.Offer offer -> offer(offer);
            case Arrived.Locked locked -> locked(locked);
            case Arrived.Unreadable unreadable -> add(Layout.label(desk.texts().explain(unreadable.problem())),
                    Layout.label(desk.say("folder.mayCome"), Style.MUTED));
        }
        add(Layout.label(Words.facts(Words.line(arrived.file().getFileName().toString()),
                desk.texts().bytes(arrived.bytes())), Style.SMALL, Style.MUTED));
        return root;
    }

    private void add(Node... nodes) {
        root.getChildren().addAll(nodes);
    }

    private void offer(Arrived.Offer offer) {
        Provenance provenance = offer.plan().provenance();
        Origin origin = new Origin(provenance);
        add(SenderCard.mark(provenance, say(origin.inShort())), Layout.label(say(origin.from())));
        if (provenance.signed().kind() != Signed.Kind.NOT) {
            add(Layout.label(say(origin.signed())));
        }
        origin.notices(offer.plan().notices()).forEach(said -> add(Layout.label(say(said), Style.NOTE_CARD)));
        add(Layout.label(summary(offer.plan()), Style.STRONG));
        buttons("folder.look", offer.file(), offer.mark());
    }

    private void locked(Arrived.Locked locked) {
        add(Layout.label(desk.say("folder.locked")));
        buttons("folder.open", locked.file(), locked.mark());
    }

    private void buttons(String key, Path file, Hash mark) {
        Button look = Layout.button(desk.say(key), () -> doing.takeIn(file, mark));
        look.setId("look-arrived");
        Button not = Layout.button(desk.say("folder.not"), () -> doing.turnDown(mark), Style.QUIET);
        not.setId("not-arrived");
        add(Layout.styled(new FlowPane(look, not), Style.GAP_8));
    }

    private String summary(Inbox.Summary plan) {
        List<String> facts = new ArrayList<>(plan.records().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> desk.say("arrival.count", e.getKey().name(), e.getValue())).toList());
        if (plan.mediaBytes() > 0) {
            facts.add(desk.say("folder.files", desk.texts().bytes(plan.mediaBytes())));
        }
        if (plan.receipts() > 0) {
            facts.add(desk.say("folder.receipts", plan.receipts()));
        }
        return Words.facts(facts.toArray(String[]::new));
    }

    private String say(Origin.Sentence sentence) {
        return desk.say(sentence.key(), sentence.arguments());
    }
}
