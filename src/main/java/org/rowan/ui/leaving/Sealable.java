package org.rowan.ui.leaving;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.bundle.SealOrder;
import org.rowan.bundle.Seals;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;

/**
 * What can be sealed, and for whom.
 *
 * @param going documents that say that they go with one of the testimonies
 * @param order whom the casebook seals to when something is closed
 * @param gone  how many of those are contacts no more
 */
record Sealable(List<Entry> testimonies, List<Entry> documents, Set<Id> going, List<Contact> contacts,
                Optional<SealOrder> order, int gone) {
    /** @param id a testimony, or a case with all of its testimonies */
    static Sealable of(Casebook casebook, Id id) throws IOException {
        Entry entry = casebook.records().get(id);
        Id theCase = entry.kind() == Kind.CASE ? id : entry.content().id(Field.CASE).orElse(id);
        List<Entry> testimonies = entry.kind() == Kind.CASE ? casebook.records().of(id, Kind.TESTIMONY)
                : List.of(entry);
        Set<Id> going = new HashSet<>();
        for (Entry testimony : testimonies) {
            new Seals(casebook).goingWith(testimony).forEach(document -> going.add(document.id()));
        }
        Optional<SealOrder> order = SealOrder.of(casebook);
        int gone = order.isPresent() ? order.get().gone(casebook) : 0;
        return new Sealable(testimonies, casebook.records().of(theCase, Kind.DOCUMENT), going,
                casebook.contacts().list(), order, gone);
    }
}
