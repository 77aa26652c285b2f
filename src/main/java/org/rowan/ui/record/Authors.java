package org.rowan.ui.record;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Right;
import org.rowan.model.Id;
import org.rowan.ui.shell.Desk;

/** Who wrote a revision, as far as this casebook knows. */
public final class Authors {
    private static final int ENOUGH = 6;

    private Authors() {
    }

    /** @return "you", or the beginning of a stranger's random id */
    public static String name(Desk desk, Id author) {
        return author.equals(desk.casebook().author()) ? desk.say("record.you")
                : desk.say("record.someone", author.text().substring(0, ENOUGH));
    }

    /** Contacts by the author as whom they write; not on the window's thread. */
    static Map<Id, String> contacts(Desk desk) throws IOException {
        Map<Id, String> names = new HashMap<>();
        for (Right right : desk.casebook().contacts().rights()) {
            Optional<Contact> contact = desk.casebook().contacts().find(right.contact());
            if (right.author().isPresent() && contact.isPresent()) {
                names.put(right.author().get(), contact.get().name());
            }
        }
        return names;
    }

    /** @return "you", the contact, or the beginning of a stranger's random id */
    static String name(Desk desk, Id author, Map<Id, String> contacts) {
        return contacts.containsKey(author) ? contacts.get(author) : name(desk, author);
    }
}
