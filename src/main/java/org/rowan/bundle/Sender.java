package org.rowan.bundle;

import java.util.Locale;
import org.rowan.casebook.contact.Contact;

/**
 * Who a bundle's proofs say that it is from.
 *
 * @param name        of the contact; empty when there is none
 * @param fingerprint of the contact's card; empty likewise
 */
public record Sender(Kind kind, String name, String fingerprint) {
    static final Sender WITHOUT_PROOF = new Sender(Kind.WITHOUT_PROOF, "", "");
    static final Sender UNKNOWN = new Sender(Kind.UNKNOWN, "", "");
    static final Sender YOURSELF = new Sender(Kind.YOURSELF, "", "");

    /** How sure one can be, and of what. */
    public enum Kind {
        /** There are no proofs: an older bundle, another program, or a passphrase. */
        WITHOUT_PROOF,
        /** None of the proofs is of anybody whose card is here. */
        UNKNOWN,
        /** A contact whose card nobody compared. */
        KNOWN,
        /** A contact whose card took another's place and was not compared since. */
        CHANGED,
        /** A contact whose card was compared. */
        VERIFIED,
        /** Made in this compartment. */
        YOURSELF,
        /** Made in this compartment for a contact, or by that contact. */
        YOURSELF_OR_CONTACT;

        /** @return the word for scripts */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Sender of(Contact contact) {
        return new Sender(switch (contact.standing()) {
            case NOT_COMPARED -> Kind.KNOWN;
            case CHANGED -> Kind.CHANGED;
            case VERIFIED -> Kind.VERIFIED;
        }, contact.name(), contact.fingerprint());
    }

    static Sender yourselfOr(Contact contact) {
        return new Sender(Kind.YOURSELF_OR_CONTACT, contact.name(), contact.fingerprint());
    }

    /** @return whether nothing proves who it was */
    public boolean isUnknown() {
        return kind == Kind.WITHOUT_PROOF || kind == Kind.UNKNOWN;
    }

    /** @return for the custody log */
    String said() {
        return switch (kind) {
            case WITHOUT_PROOF, UNKNOWN -> "sender not verified";
            case KNOWN -> "from contact " + named() + ", not compared";
            case CHANGED -> "from contact " + named() + ", card changed and not compared";
            case VERIFIED -> "from verified contact " + named();
            case YOURSELF -> "from this casebook itself";
            case YOURSELF_OR_CONTACT -> "from this casebook itself or contact " + named();
        };
    }

    private String named() {
        return name + " (" + fingerprint + ")";
    }
}
