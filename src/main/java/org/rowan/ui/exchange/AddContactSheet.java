package org.rowan.ui.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.rowan.bundle.Acquaintance;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Problem;
import org.rowan.ui.control.ErrorLine;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.shell.Sheets;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** Takes somebody's contact card, pasted or from a file. */
final class AddContactSheet {
    /** Longer than any card; the rest of a file that is none is not read. */
    private static final int LONGEST = 1 << 16;
    private final Desk desk;
    private final Exchange exchange;
    private final TextArea text = Layout.styled(new TextArea(), Style.CODE, Style.SMALL);
    private final ErrorLine error;

    AddContactSheet(Desk desk, Exchange exchange) {
        this.desk = desk;
        this.exchange = exchange;
        this.error = new ErrorLine(desk.texts());
        text.setId("card-text");
        text.setPrefRowCount(8);
        text.setPromptText(desk.say("exchange.cardPrompt"));
    }

    /** @param added gets the contact, not verified yet */
    void show(Consumer<Contact> added) {
        Button act = Layout.button(desk.say("exchange.addAct"), () -> add(added), Style.PRIMARY);
        Button file = Layout.button(Icon.FOLDER, desk.say("exchange.cardFile"), () -> desk.picker()
                .files(desk.say("exchange.cardFile"), files -> read(files.getFirst())));
        desk.overlay().show(Sheets.of(desk, "add-contact-sheet", desk.say("exchange.addTitle"), act, () -> { },
                Layout.label(desk.say("exchange.addHelp"), Style.MUTED), text, file, error), () -> { });
    }

    private void read(Path file) {
        desk.ask(progress -> first(file), text::setText, error::show);
    }

    private static String first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    private void add(Consumer<Contact> added) {
        String card = text.getText();
        desk.ask(progress -> exchange.meet(card), met -> {
            switch (met) {
                case Acquaintance.Stranger stranger -> keep(() -> exchange.addContact(card), added, error::show);
                case Acquaintance.Known known -> keep(known::contact, added, error::show);
                case Acquaintance.Changed changed -> ask(changed, card, added);
            }
        }, error::show);
    }

    private void ask(Acquaintance.Changed changed, String card, Consumer<Contact> added) {
        desk.overlay().close();
        Consumer<Problem> failed = problem -> desk.toasts().warn(desk.texts().explain(problem));
        new ChangedCardSheet(desk, changed).show(() -> keep(() -> exchange.replaceCard(changed), added, failed),
                () -> keep(() -> exchange.addContact(card), added, failed));
    }

    private interface Keeping {
        Contact keep() throws IOException;
    }

    private void keep(Keeping keeping, Consumer<Contact> added, Consumer<Problem> failed) {
        desk.ask(progress -> keeping.keep(), contact -> {
            desk.overlay().close();
            added.accept(contact);
        }, failed);
    }
}
