package org.rowan.casebook.contact;

import org.rowan.model.Id;

/**
 * Somebody who can receive bundles.
 *
 * @param card        the contact card as it came
 * @param fingerprint over all keys of the card
 * @param recipient   the age recipient
 * @param standing    how sure the user is that the card is theirs
 */
public record Contact(Id id, String name, String card, String fingerprint, String recipient, Standing standing) {
    /** @return whether the user compared the fingerprint with the person */
    public boolean verified() {
        return standing == Standing.VERIFIED;
    }

    Contact standing(Standing now) {
        return new Contact(id, name, card, fingerprint, recipient, now);
    }
}
