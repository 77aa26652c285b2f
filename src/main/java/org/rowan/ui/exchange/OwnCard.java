package org.rowan.ui.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rowan.bundle.ContactCard;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Fingerprint;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.Permit;
import org.rowan.casebook.leaving.Way;
import org.rowan.ui.leaving.LeavingSheet;
import org.rowan.ui.leaving.Png;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What one gives to others so that they can write: the card, and the words that prove it is the right one. */
final class OwnCard {
    private record Shown(ContactCard card, Fingerprint fingerprint) {}

    private final Desk desk;
    private final Exchange exchange;
    private final VBox root = Layout.styled(Layout.column(Style.GAP_16), Style.CARD);

    OwnCard(Desk desk, Exchange exchange) {
        this.desk = desk;
        this.exchange = exchange;
        root.setId("own-card");
        root.getChildren().setAll(Layout.label(desk.say("exchange.card"), Style.TITLE));
    }

    VBox root() {
        return root;
    }

    /** Reads the card; its keys are made the first time. */
    void load() {
        desk.tasks().queue(Job.of(desk.say("exchange.readingCard"), progress -> {
            ContactCard card = exchange.ownCard();
            return new Shown(card, card.fingerprint());
        }).then(this::show));
    }

    private void show(Shown shown) {
        Label words = Layout.label(shown.fingerprint().words(), Style.STRONG);
        words.setId("own-fingerprint");
        TextArea text = Layout.styled(new TextArea(shown.card().text()), Style.CODE, Style.SMALL);
        text.setId("own-card-text");
        text.setEditable(false);
        text.setPrefRowCount(4);
        root.getChildren().setAll(Layout.label(desk.say("exchange.card"), Style.TITLE),
                Layout.label(desk.say("exchange.cardHelp"), Style.MUTED),
                Layout.field(desk.say("exchange.name"), Layout.label(shown.card().name())),
                Layout.field(desk.say("exchange.fingerprint"), words),
                Layout.field(desk.say("exchange.digits"), Layout.label(shown.fingerprint().digits(), Style.CODE)),
                new QrView(shown.fingerprint().qrText(), shown.fingerprint().words()),
                Layout.field(desk.say("exchange.cardText"), text),
                buttons(shown));
    }

    private FlowPane buttons(Shown shown) {
        Button picture = Layout.button(Icon.PICTURE, desk.say("exchange.savePicture"), () -> {
            WritableImage drawn = CardPicture.of(desk.say("exchange.pictureTitle"), shown.card().name(),
                    shown.fingerprint());
            save(shown.card(), "card.png", () -> Png.of(drawn, CardPicture.DOTS_PER_INCH));
        });
        picture.setId("save-picture");
        Button card = Layout.button(Icon.SAVE_OUT, desk.say("exchange.saveCard"), () -> save(shown.card(), "card.txt",
                () -> shown.card().text().getBytes(StandardCharsets.UTF_8)));
        card.setId("save-card");
        return Layout.styled(new FlowPane(card, picture), Style.GAP_8);
    }

    private interface Made {
        byte[] bytes() throws IOException;
    }

    private void save(ContactCard card, String name, Made made) {
        desk.picker().newFile(desk.say("exchange.saveCardWhere"), name, target ->
                desk.ask(progress -> desk.casebook().leaving().ask(new Departure(Way.SAVE_OUT, Set.of(), "card")),
                        permit -> confirm(card, made, permit, target)));
    }

    private void confirm(ContactCard card, Made made, Permit permit, Path target) {
        new LeavingSheet(desk.say("exchange.saveCardTitle"), List.of(desk.say("exchange.saveCardToWhom")),
                List.of(desk.say("exchange.saveCardWhat", card.name())), List.of(), List.of(), target.toString(),
                desk.say("exchange.saveCardWarning"), desk.say("exchange.saveCardAction"))
                .show(desk, () -> write(made, permit, target));
    }

    private void write(Made made, Permit permit, Path target) {
        desk.ask(progress -> {
            permit.write(target, out -> out.write(made.bytes()));
            return null;
        }, done -> desk.toasts().tell(desk.say("exchange.written", target.toString())));
    }
}
