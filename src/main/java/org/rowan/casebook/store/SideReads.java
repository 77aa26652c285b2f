package org.rowan.casebook.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Reads what stands beside the records: attached files, settings, contacts, bundles. */
public final class SideReads {
    private final Session session;

    /** Reads through the session. */
    public SideReads(Session session) {
        this.session = session;
    }

    /** @return where these bytes are */
    public Optional<Attachment> attachment(Hash sha256) throws Problem {
        return session.read(c -> AttachmentTable.find(c, sha256));
    }

    /** @return all attached files */
    public List<Attachment> attachments() throws Problem {
        return session.read(AttachmentTable::all);
    }

    /** @return files whose text nobody has looked for yet */
    public List<Hash> withoutText() throws Problem {
        return session.read(AttachmentTable::withoutText);
    }

    /** @return the text that was found in the file, empty when nobody has looked yet */
    public Optional<String> text(Hash sha256) throws Problem {
        return session.read(c -> AttachmentTable.text(c, sha256));
    }

    /** @return the setting's value, when it was ever set */
    public Optional<String> setting(String name) throws Problem {
        return session.read(c -> SettingTable.get(c, name));
    }

    /** @return all contacts by name */
    public List<ContactRow> contacts() throws Problem {
        return session.read(ContactTable::all);
    }

    /** @return contacts to which the one event happened, and the other not since then */
    public Set<Id> lastMarked(String event, String notSince) throws Problem {
        return session.read(c -> ContactTable.lastMarked(c, event, notSince));
    }

    /** @return this compartment's keys; the caller wipes them */
    public Optional<byte[]> ownKeys() throws Problem {
        return session.read(ContactTable::ownKeys);
    }

    /** @return whether the bundle was received before */
    public boolean seen(Id bundle) throws Problem {
        return session.read(c -> BundleTable.seen(c, bundle));
    }

    /** @return whether something that arrived was dealt with */
    public boolean dealtWith(Hash mark) throws Problem {
        return session.read(c -> ArrivedTable.has(c, mark));
    }

    /** @return the highest counter of the bundles received from a sender, 0 when there was none */
    public long highestCounter(String sender) throws Problem {
        return session.read(c -> BundleTable.highestCounter(c, sender));
    }

    /** @return what is known of contacts as authors, and whose changes count here */
    public List<Step.PutRight> rights() throws Problem {
        return session.read(RightTable::all);
    }
}
