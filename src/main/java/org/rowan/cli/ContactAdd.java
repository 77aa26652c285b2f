package org.rowan.cli;

import java.io.IOException;
import org.rowan.bundle.Exchange;
import org.rowan.casebook.contact.Contact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "cli.contact.add")
final class ContactAdd extends OnCasebook {
    @Parameters(index = "1", paramLabel = "CARD", descriptionKey = "cli.contact.card")
    private String card;

    @Override
    void run(Opened opened) throws IOException {
        String text = Given.file(card, opened.around().streams());
        Contact contact = new Exchange(opened.casebook()).addContact(text);
        ContactJson.write(contact, opened.lines());
        if (!contact.verified()) {
            opened.words().say("cli.contact.readAloud", contact.fingerprint());
        }
    }
}
