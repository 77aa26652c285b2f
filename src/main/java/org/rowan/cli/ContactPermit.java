package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Contacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "permit", description = "cli.contact.permit")
final class ContactPermit extends OnCasebook {
    @Parameters(index = "1", paramLabel = "CONTACT", descriptionKey = "cli.contact.name")
    private String name;
    @Option(names = "--revoke", descriptionKey = "cli.contact.revoke")
    private boolean revoke;

    @Override
    void run(Opened opened) throws IOException {
        Contacts contacts = opened.casebook().contacts();
        Contact contact = contacts.named(name);
        contacts.permit(contact.id(), !revoke);
        ContactJson.write(contact, contacts.right(contact.id()), opened.lines());
    }
}
