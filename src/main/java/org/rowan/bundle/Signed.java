package org.rowan.bundle;

import java.util.Locale;
import org.rowan.casebook.contact.Contact;

/**
 * What a bundle's signature says.
 *
 * @param who the contact's name, or the number of a key that is not here; empty where there is no signature and where
 *            it is in one's own name
 */
public record Signed(Kind kind, String who) {
    static final Signed NOT = new Signed(Kind.NOT, "");
    static final Signed YOURSELF = new Signed(Kind.YOURSELF, "");
    static final Signed FORGED_YOURS = new Signed(Kind.FORGED, "");

    /** Whose signature it is. */
    public enum Kind {
        /** There is none. */
        NOT,
        /** Of a contact whose card nobody compared, or that changed since. */
        KNOWN,
        /** Of a contact whose card was compared. */
        VERIFIED,
        /** Of this compartment. */
        YOURSELF,
        /** Of a key that is on no card here, so that it can't be checked. */
        STRANGER,
        /** In the name of a contact, or of this compartment, and it does not hold. */
        FORGED;

        /** @return the word for scripts */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Signed by(Contact contact) {
        return new Signed(contact.verified() ? Kind.VERIFIED : Kind.KNOWN, contact.name());
    }

    /** @return whether the key that it names made it */
    public boolean holds() {
        return switch (kind) {
            case KNOWN, VERIFIED, YOURSELF -> true;
            case NOT, STRANGER, FORGED -> false;
        };
    }

    /** @return for the custody log */
    String said() {
        return switch (kind) {
            case NOT -> "";
            case KNOWN -> ", signed by contact " + who + ", not compared";
            case VERIFIED -> ", signed by verified contact " + who;
            case YOURSELF -> ", signed by this casebook";
            case STRANGER -> ", signature of the unknown key " + who;
            case FORGED -> ", forged signature in the name of " + (who.isEmpty() ? "this casebook" : who);
        };
    }
}
