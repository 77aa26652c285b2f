package org.rowan.bundle;

import java.util.List;
import java.util.Optional;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Names;

/** What a contact card is to a casebook that has others. Bundle format, section 12. */
public sealed interface Acquaintance {
    /** @return the card's fingerprint */
    Fingerprint fingerprint();

    /** Nobody known. */
    record Stranger(ContactCard card, Fingerprint fingerprint) implements Acquaintance {}

    /** The card of a contact, as it is. */
    record Known(Contact contact, Fingerprint fingerprint) implements Acquaintance {}

    /**
     * Other keys under a contact's name, or some of a contact's keys on another card: the contact has new keys, or
     * somebody poses as the contact.
     *
     * @param sharesKey whether the card carries one of the contact's keys
     */
    record Changed(Contact contact, ContactCard card, Fingerprint fingerprint, boolean sharesKey)
            implements Acquaintance {}

    /** @param known those that were verified first */
    static Acquaintance of(ContactCard card, List<KnownKeys> known) {
        Fingerprint fingerprint = card.fingerprint();
        Optional<Acquaintance> same = known.stream().map(KnownKeys::contact)
                .filter(c -> c.fingerprint().equals(fingerprint.words())).findFirst()
                .map(c -> new Known(c, fingerprint));
        return same.or(() -> shared(card, fingerprint, known)).or(() -> named(card, fingerprint, known))
                .orElseGet(() -> new Stranger(card, fingerprint));
    }

    private static Optional<Acquaintance> shared(ContactCard card, Fingerprint fingerprint, List<KnownKeys> known) {
        return known.stream().filter(k -> k.card().keys().stream().anyMatch(card.keys()::contains)).findFirst()
                .map(k -> new Changed(k.contact(), card, fingerprint, true));
    }

    private static Optional<Acquaintance> named(ContactCard card, Fingerprint fingerprint, List<KnownKeys> known) {
        return known.stream().map(KnownKeys::contact).filter(c -> Names.same(c.name(), card.name())).findFirst()
                .map(c -> new Changed(c, card, fingerprint, false));
    }
}
