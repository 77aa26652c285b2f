package org.rowan.cli;

import java.io.IOException;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Right;

/** A contact as a line. */
final class ContactJson {
    private ContactJson() {
    }

    static void write(Contact contact, Right right, Lines lines) throws IOException {
        lines.line(json -> {
            json.writeStringField("name", contact.name());
            json.writeStringField("fingerprint", contact.fingerprint());
            json.writeStringField("recipient", contact.recipient());
            json.writeBooleanField("may-change", right.changes());
            json.writeBooleanField("verified", contact.verified());
        });
    }
}
