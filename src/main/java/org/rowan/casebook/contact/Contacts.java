package org.rowan.casebook.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.ContactRow;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** The people and organisations that this compartment exchanges bundles with, and its own keys for that. */
public final class Contacts {
    private static final String CHANGED = "card-changed";
    private static final String VERIFIED = "card-verified";
    private static final String DOUBTED = "card-doubted";
    private final Session session;
    private final SideReads reads;
    private final Groups groups;
    private final Presets presets;

    /** The contacts of the session's compartment. */
    public Contacts(Session session) {
        this.session = session;
        reads = new SideReads(session);
        groups = new Groups(session);
        presets = new Presets(session);
    }

    /** @return all contacts by name */
    public List<Contact> list() throws Problem {
        Set<Id> changed = reads.lastMarked(CHANGED, VERIFIED);
        return reads.contacts().stream().map(row -> contact(row, changed)).toList();
    }

    /** @return the contact of that id */
    public Optional<Contact> find(Id id) throws Problem {
        return list().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * Finds a contact by id, name, fingerprint or recipient, in that order.
     *
     * @throws Problem {@link Problem.Kind#UNKNOWN_NAME} or {@link Problem.Kind#AMBIGUOUS_NAME}
     */
    public Contact named(String name) throws Problem {
        List<Contact> all = list();
        List<Predicate<Contact>> ways = List.of(c -> c.id().text().equals(name), c -> c.name().equals(name),
                c -> c.fingerprint().equalsIgnoreCase(name), c -> c.recipient().equals(name));
        for (Predicate<Contact> way : ways) {
            List<Contact> found = all.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw new Problem(Problem.Kind.AMBIGUOUS_NAME, name);
            }
        }
        throw new Problem(Problem.Kind.UNKNOWN_NAME, name);
    }

    /** Adds a contact, or puts it in the place of the one of the same id. */
    public Contact add(Contact contact) throws Problem {
        session.commit(new Changes().step(new Step.PutContact(row(contact))).touch(contact.id()));
        return contact;
    }

    /**
     * Keeps what comparing the fingerprint with the owner showed; stands in the chain of custody.
     *
     * @return the contact as it stands then
     */
    public Contact compared(Contact contact, boolean same) throws Problem {
        Contact now = contact.standing(same ? Standing.VERIFIED : contact.verified() ? Standing.NOT_COMPARED
                : contact.standing());
        put(now, same ? VERIFIED : DOUBTED, contact.fingerprint());
        return now;
    }

    /**
     * Puts another card in the place of a contact's card; both fingerprints stand in the chain of custody, and the
     * contact is no longer verified.
     *
     * @param fresh the new card's contact; gets the old one's id
     */
    public Contact replace(Contact contact, Contact fresh) throws Problem {
        Contact now = new Contact(contact.id(), fresh.name(), fresh.card(), fresh.fingerprint(), fresh.recipient(),
                Standing.CHANGED);
        put(now, CHANGED, "from " + contact.fingerprint() + " to " + fresh.fingerprint(),
                put(new Right(contact.id(), Optional.empty(), false)));
        return now;
    }

    private void put(Contact contact, String event, String detail, Step... more) throws Problem {
        Changes changes = new Changes().step(new Step.PutContact(row(contact))).note(event, contact.id(), detail);
        List.of(more).forEach(changes::step);
        session.commit(changes);
    }

    /** Forgets a contact, in every group too; what was sent to it stays in the custody log. */
    public void remove(Id contact) throws Problem {
        session.exclusively(() -> {
            session.commit(new Changes().step(new Step.DropContact(contact)).step(groups.without(contact))
                    .step(presets.without(contact)).touch(contact));
            return null;
        });
    }

    /** @return the groups of contacts */
    public Groups groups() {
        return groups;
    }

    /** @return what stays out of bundles for each contact */
    public Presets presets() {
        return presets;
    }

    /** @return what the contact may do here; nothing, when nobody said */
    public Right right(Id contact) throws Problem {
        return rights().stream().filter(r -> r.contact().equals(contact)).findFirst()
                .orElse(new Right(contact, Optional.empty(), false));
    }

    /** @return what every contact may do of whom anything is known */
    public List<Right> rights() throws Problem {
        return reads.rights().stream().map(r -> new Right(r.contact(),
                Optional.of(r.author()).filter(Id::isId).map(Id::new), r.changes())).toList();
    }

    /** Lets the contact's changes to every record count from now on, or no longer; stands in the chain of custody. */
    public void permit(Id contact, boolean changes) throws Problem {
        Right now = new Right(contact, right(contact).author(), changes);
        session.commit(new Changes().step(put(now)).note(changes ? "permitted" : "forbidden", contact, ""));
    }

    private static Step.PutRight put(Right right) {
        return new Step.PutRight(right.contact(), right.author().map(Id::text).orElse(""), right.changes());
    }

    /** @return this compartment's keys as they were put, empty when none were; closed by the receiver */
    public Optional<SecretBytes> ownKeys() throws Problem {
        return reads.ownKeys().map(SecretBytes::new);
    }

    /** Keeps this compartment's keys, past the log. */
    public void ownKeys(SecretBytes keys) throws Problem {
        byte[] copy = keys.copy();
        try {
            session.batch(batch -> {
                batch.putOwnKeys(copy);
                return null;
            });
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    private static Contact contact(ContactRow row, Set<Id> changed) {
        Standing unsure = changed.contains(row.id()) ? Standing.CHANGED : Standing.NOT_COMPARED;
        return new Contact(row.id(), row.name(), row.card(), row.fingerprint(), row.recipient(),
                row.verified() ? Standing.VERIFIED : unsure);
    }

    private static ContactRow row(Contact contact) {
        return new ContactRow(contact.id(), contact.name(), contact.card(), contact.fingerprint(),
                contact.recipient(), contact.verified());
    }
}
