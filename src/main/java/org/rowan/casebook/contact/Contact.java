package org.rowan.casebook.contact;

import org.rowan.model.Id;

/**
 * Somebody who can receive bundles.
 *
 * @param card        the contact card as it came
 * @param fingerprint over all keys of the card
 * @param recipient   the age recipient
 * @param verified    whether the user compared the fingerprint with the person
 */
public record Contact(Id id, String name, String card, String fingerprint, String recipient, boolean verified) {
    /** @return the contact as the user's check left it */
    public Contact verified(boolean now) {
        return new Contact(id, name, card, fingerprint, recipient, now);
    }
}
