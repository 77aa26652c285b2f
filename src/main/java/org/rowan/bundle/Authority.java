package org.rowan.bundle;

import java.util.Optional;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Right;
import org.rowan.casebook.sync.Receiver;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Whose changes count here. Bundle format, section "Rights". */
sealed interface Authority {
    /** @return whether a change of that record by the sender counts without anybody deciding */
    boolean mayChange(Head record);

    /** @return the contact's id, empty when there is none */
    String sender();

    /** Keeps what is learnt about the sender, together with what is taken in. */
    void learn(Receiver receiver) throws Problem;

    /** Nobody of whom this casebook is sure. */
    record None(String sender) implements Authority {
        @Override
        public boolean mayChange(Head record) {
            return false;
        }

        @Override
        public void learn(Receiver receiver) {
        }
    }

    /** This casebook itself. */
    record Own() implements Authority {
        @Override
        public boolean mayChange(Head record) {
            return true;
        }

        @Override
        public String sender() {
            return "";
        }

        @Override
        public void learn(Receiver receiver) {
        }
    }

    /** A contact whose card was compared. */
    record Known(Right right, boolean fresh) implements Authority {
        @Override
        public boolean mayChange(Head record) {
            return right.changes() || right.author().filter(record.origin()::equals).isPresent();
        }

        @Override
        public String sender() {
            return right.contact().text();
        }

        @Override
        public void learn(Receiver receiver) throws Problem {
            if (fresh) {
                receiver.writesAs(right.contact(), right.author().orElseThrow(), right.changes());
            }
        }
    }

    /**
     * @param author whom the bundle says that its sender writes as: the first contact who says so of an author is
     *               believed, and nobody is who claims to be this casebook
     */
    static Authority of(Casebook casebook, Provenance provenance, Optional<Id> author) throws Problem {
        Sender sender = provenance.sender();
        Optional<Contact> contact = casebook.contacts().list().stream()
                .filter(c -> c.fingerprint().equals(sender.fingerprint())).findFirst();
        return switch (sender.kind()) {
            case YOURSELF -> new Own();
            case VERIFIED -> contact.isPresent() && provenance.alike().isEmpty()
                    ? known(casebook, contact.get(), author) : new None("");
            case KNOWN, CHANGED -> new None(contact.map(c -> c.id().text()).orElse(""));
            case WITHOUT_PROOF, UNKNOWN, YOURSELF_OR_CONTACT -> new None("");
        };
    }

    private static Authority known(Casebook casebook, Contact contact, Optional<Id> author) throws Problem {
        Right right = casebook.contacts().right(contact.id());
        boolean free = author.isPresent() && !author.get().equals(casebook.author())
                && casebook.contacts().rights().stream().noneMatch(r -> r.author().equals(author));
        return right.author().isEmpty() && free
                ? new Known(new Right(contact.id(), author, right.changes()), true) : new Known(right, false);
    }
}
