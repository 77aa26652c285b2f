package org.rowan.casebook.store;

import java.time.Instant;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Revision;

/** One typed change of the tables. Carrying it out twice leaves what carrying it out once leaves. */
public sealed interface Step {
    /** Adds a revision, and its record when it is new. */
    record Revise(Head head, Revision revision) implements Step {}

    /** Puts a draft in the place of the one before. */
    record PutDraft(Id record, Instant at, Content content) implements Step {}

    /** Forgets a record's draft. */
    record DropDraft(Id record) implements Step {}

    /** Takes a record out of sight, with everything that belongs to it when it is a case. */
    record Trash(Id record, Instant at) implements Step {}

    /** Brings back a record and what was trashed with it. */
    record Restore(Id record) implements Step {}

    /** Adds a link to the chain of custody; salt and detail give the digest that the link's hash covers. */
    record Custody(CustodyEntry entry, Hash salt) implements Step {}

    /** Adds a link whose detail was destroyed with its record. Only in backups. */
    record BareCustody(CustodyEntry entry, Hash digest) implements Step {}

    /** Makes media known by the hash of what it holds. */
    record Attach(Hash sha256, Id media, long bytes) implements Step {}

    /** Keeps the text that was found in attached media. */
    record Extracted(Hash sha256, String text) implements Step {}

    /** Sets one setting. */
    record Setting(String name, String value) implements Step {}

    /** Names an author. */
    record Author(Id id, String name) implements Step {}

    /** Puts another author in the place of the one as whom this casebook writes. Only in backups. */
    record OwnAuthor(Id id, String name) implements Step {}

    /** Adds a contact, or puts it in the place of the one of the same id. */
    record PutContact(ContactRow contact) implements Step {}

    /** Forgets a contact. */
    record DropContact(Id contact) implements Step {}

    /** Remembers a bundle that was received. */
    record SeenBundle(Id bundle, Instant at, String sender, long counter) implements Step {}

    /** Keeps a revision that is here from counting. */
    record Hold(Held held) implements Step {}

    /** Adds a revision that does not count. Only in backups. */
    record Apart(Head head, Revision revision, Held held) implements Step {}

    /** Leaves a stub in the place of a sealed record. Only in backups. */
    record Sealed(Stub stub) implements Step {}

    /** Lets a revision count that was held. */
    record Count(Id record, Hash revision) implements Step {}

    /** Says as which author a contact writes, empty when that is not known, and whether its changes count here. */
    record PutRight(Id contact, String author, boolean changes) implements Step {}

    /** Remembers what a recipient was sent last of a record. */
    record Sent(Id record, String recipient, Hash current) implements Step {}

    /** Remembers when a bundle of the outbox was written out. */
    record Written(Id bundle, Instant at) implements Step {}

    /** Remembers that something which arrived was dealt with. */
    record DealtWith(Hash mark) implements Step {}

    /** Forgets that again. */
    record OfferAgain(Hash mark) implements Step {}
}
