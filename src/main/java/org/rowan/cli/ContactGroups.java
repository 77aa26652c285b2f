package org.rowan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Group;
import picocli.CommandLine.Command;

@Command(name = "groups", description = "cli.contact.groups")
final class ContactGroups extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        write(opened);
    }

    /** A line for each group. */
    static void write(Opened opened) throws IOException {
        for (Group group : opened.casebook().contacts().groups().list()) {
            opened.lines().line(json -> write(group, opened, json));
        }
    }

    private static void write(Group group, Opened opened, JsonGenerator json) throws IOException {
        json.writeStringField("group", group.name());
        json.writeArrayFieldStart("contacts");
        for (Contact contact : opened.casebook().contacts().list()) {
            if (group.members().contains(contact.id())) {
                json.writeString(contact.name());
            }
        }
        json.writeEndArray();
    }
}
