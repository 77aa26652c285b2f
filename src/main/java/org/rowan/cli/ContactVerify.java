package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Contacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "verify", description = "cli.contact.verify")
final class ContactVerify extends OnCasebook {
    @Parameters(index = "1", paramLabel = "CONTACT", descriptionKey = "cli.contact.name")
    private String name;

    @Override
    void run(Opened opened) throws IOException {
        Contacts contacts = opened.casebook().contacts();
        Contact verified = contacts.compared(contacts.named(name), true);
        ContactJson.write(verified, opened.lines());
    }
}
