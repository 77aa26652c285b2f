package org.rowan.ui.exchange;

import java.io.IOException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rowan.bundle.ContactCard;
import org.rowan.bundle.Fingerprint;
import org.rowan.casebook.contact.Contact;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Eight words to be read aloud to each other: the same on both sides means that the card is the right one. */
final class VerifySheet {
    private final Desk desk;
    private final Contact contact;

    VerifySheet(Desk desk, Contact contact) {
        this.desk = desk;
        this.contact = contact;
    }

    void show() {
        desk.ask(progress -> ContactCard.parse(contact.card()).fingerprint(), this::show);
    }

    private void show(Fingerprint fingerprint) {
        Label words = Layout.label(fingerprint.words(), Style.TITLE, Style.STRONG);
        words.setId("contact-fingerprint");
        VBox numbers = Layout.field(desk.say("exchange.digits"), Layout.label(fingerprint.digits(), Style.CODE));
        HeardField heard = new HeardField(desk, fingerprint);
        Button same = Layout.button(desk.say("exchange.same"), () -> mark(true), Style.PRIMARY);
        Button differ = Layout.button(desk.say("exchange.differ"), () -> mark(false), Style.QUIET);
        desk.overlay().show(Sheets.of(desk, "verify-sheet", desk.say("exchange.verifyTitle", contact.name()), same,
                () -> { }, Mark.of(contact.standing(), desk), Layout.label(desk.say("exchange.verifyHelp"), Style.MUTED), words, numbers,
                heard.root(), new QrView(fingerprint.qrText(), fingerprint.words()), differ), () -> { });
        same.disableProperty().bind(heard.wrong());
    }

    private void mark(boolean verified) {
        desk.overlay().close();
        desk.ask(progress -> update(verified), done -> { });
    }

    private Void update(boolean verified) throws IOException {
        desk.casebook().contacts().compared(contact, verified);
        return null;
    }
}
