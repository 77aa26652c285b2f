package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Standing;
import picocli.CommandLine.Command;

@Command(name = "list", description = "cli.contact.list")
final class ContactList extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        for (Contact contact : opened.casebook().contacts().list()) {
            ContactJson.write(contact, opened.casebook().contacts().right(contact.id()), opened.lines());
            if (contact.standing() == Standing.CHANGED) {
                opened.words().say("cli.contact.changed", contact.name());
            }
        }
    }
}
