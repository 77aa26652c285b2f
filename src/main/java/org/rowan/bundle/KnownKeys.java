package org.rowan.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Contacts;
import org.rowan.model.Problem;

/**
 * A contact and the keys on its card.
 *
 * @param card as it was when it was added; not checked again
 */
record KnownKeys(Contact contact, ContactCard card) {
    /** @return all contacts whose card can be read, those that were verified first */
    static List<KnownKeys> of(Contacts contacts) throws Problem {
        List<KnownKeys> known = new ArrayList<>();
        for (Contact contact : contacts.list()) {
            ContactCard.kept(contact.card()).ifPresent(card -> known.add(new KnownKeys(contact, card)));
        }
        known.sort(Comparator.comparing((KnownKeys k) -> !k.contact().verified()));
        return known;
    }

    /** @return the authentication key */
    Optional<byte[]> authentication() {
        return card.authenticationKey();
    }
}
