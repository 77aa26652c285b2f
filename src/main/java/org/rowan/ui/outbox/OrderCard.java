package org.rowan.ui.outbox;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rowan.bundle.SealOrder;
import org.rowan.casebook.contact.Contact;
import org.rowan.ui.leaving.Ticks;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Whether the casebook seals what is closed, and for whom. A choice holds as soon as it is made. */
final class OrderCard {
    private final Desk desk;
    private final VBox root = Layout.styled(Layout.column(Style.GAP_8), Style.CARD);
    private Ticks<Contact> ticks;
    private CheckBox whom;

    OrderCard(Desk desk) {
        this.desk = desk;
    }

    Region root() {
        return root;
    }

    private record Read(List<Contact> contacts, Optional<SealOrder> order) {}

    void load() {
        desk.ask(progress -> new Read(desk.casebook().contacts().list(), SealOrder.of(desk.casebook())), this::show);
    }

    private void show(Read read) {
        ticks = new Ticks<>("order-contact", read.contacts(),
                c -> desk.say("exchange.said", c.name(), c.standing().name()),
                c -> read.order().filter(o -> o.to().contains(c.id())).isPresent());
        ticks.onChange(this::put);
        whom = new CheckBox(desk.say("seal.keepWhom"));
        whom.setId("order-whom");
        whom.setWrapText(true);
        whom.setSelected(read.order().filter(SealOrder::whom).isPresent());
        whom.setOnAction(event -> put());
        root.getChildren().setAll(Layout.label(desk.say("outbox.order"), Style.STRONG),
                Layout.label(desk.say("outbox.orderHelp"), Style.MUTED));
        if (read.contacts().isEmpty()) {
            root.getChildren().add(Layout.label(desk.say("seal.noContacts"), Style.MUTED));
        } else {
            root.getChildren().addAll(ticks.root(), whom);
        }
    }

    /** With nobody ticked nothing is sealed by itself. */
    private void put() {
        List<Contact> to = ticks.chosen();
        Optional<SealOrder> order = to.isEmpty() ? Optional.empty()
                : Optional.of(new SealOrder(to.stream().map(Contact::id).toList(), whom.isSelected()));
        desk.ask(progress -> {
            SealOrder.put(desk.casebook(), order);
            return null;
        }, done -> { });
    }
}
