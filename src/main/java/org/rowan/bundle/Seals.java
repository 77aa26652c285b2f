package org.rowan.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.bundle.format.Receipt;
import org.rowan.bundle.format.Receipts;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.Permit;
import org.rowan.casebook.leaving.Way;
import org.rowan.casebook.leaving.Withheld;
import org.rowan.casebook.outbox.Parcel;
import org.rowan.casebook.store.Stub;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Sealing: what others can open and nobody here can. Bundle format, section 15. */
public final class Seals {
    private final Casebook casebook;
    private final OwnKeyring keyring;

    /** @param casebook stays with the caller */
    public Seals(Casebook casebook) {
        this.casebook = casebook;
        keyring = new OwnKeyring(casebook);
    }

    /** @return documents of the testimony's case that say that they go with it */
    public List<Entry> goingWith(Entry testimony) throws Problem {
        Id theCase = testimony.content().id(Field.CASE).orElseThrow(() -> unfit(testimony));
        return casebook.records().of(theCase, Kind.DOCUMENT).stream()
                .filter(d -> d.content().id(Field.TESTIMONY).filter(testimony.id()::equals).isPresent()).toList();
    }

    /** @return what is in the trash of a case and would be sealed if it were not: it stays readable there */
    public List<Entry> inTrash(Id theCase) throws Problem {
        return casebook.records().trashed().stream()
                .filter(e -> e.content().id(Field.CASE).filter(theCase::equals).isPresent())
                .filter(e -> e.kind() == Kind.TESTIMONY
                        || e.kind() == Kind.DOCUMENT && e.content().id(Field.TESTIMONY).isPresent()).toList();
    }

    /**
     * Prepares sealing; changes nothing, but what is typed becomes a revision first.
     *
     * @param records testimonies of one case, and documents of it that go with them
     * @throws Problem {@link Problem.Kind#SEAL_TO_SELF}, {@link Problem.Kind#SEAL_UNFIT},
     *                 {@link Problem.Kind#SEAL_UNDECIDED}, {@link Problem.Kind#CARD_INVALID} when there is nobody or
     *                 nobody with a key, {@link Problem.Kind#NOTHING_TO_SEND}, {@link Problem.Kind#RECORD_DAMAGED},
     *                 {@link Problem.Kind#WITHHELD} when a part of it could not go
     */
    public SealPlan plan(Collection<Id> records, List<Contact> to) throws Problem {
        List<Contact> each = to.stream().distinct().toList();
        if (each.isEmpty()) {
            throw new Problem(Problem.Kind.CARD_INVALID);
        }
        for (Contact contact : each) {
            refuseSelf(contact);
        }
        casebook.drafts().finishAll();
        List<Entry> sealed = new ArrayList<>();
        for (Id id : new LinkedHashSet<>(records)) {
            sealed.add(fit(casebook.records().get(id)));
        }
        Entry theCase = caseOf(sealed);
        List<Entry> staying = new ArrayList<>();
        for (Id id : casebook.tray().keeping(ids(sealed))) {
            staying.add(casebook.records().get(id));
        }
        return new SealPlan(theCase, sealed, each, selection(theCase, sealed), staying,
                inTrash(theCase.id()));
    }

    private void refuseSelf(Contact contact) throws Problem {
        recipient(contact);
        Set<String> own = keyring.ownCard().map(Seals::keys).orElse(Set.of());
        Set<String> theirs = ContactCard.kept(contact.card()).map(Seals::keys).orElse(Set.of(contact.recipient()));
        if (own.contains(contact.recipient()) || theirs.stream().anyMatch(own::contains)) {
            throw new Problem(Problem.Kind.SEAL_TO_SELF, contact.name());
        }
    }

    private static Set<String> keys(ContactCard card) {
        Set<String> keys = new LinkedHashSet<>(card.recipients());
        keys.add(card.authentication());
        keys.remove("");
        return keys;
    }

    private Recipient recipient(Contact contact) throws Problem {
        return new Exchange(casebook).recipient(contact);
    }

    private Entry fit(Entry entry) throws Problem {
        if (entry.kind() != Kind.TESTIMONY && entry.kind() != Kind.DOCUMENT) {
            throw unfit(entry);
        }
        if (casebook.tray().isUndecided(entry.id())) {
            throw new Problem(Problem.Kind.SEAL_UNDECIDED, entry.code().text());
        }
        return entry;
    }

    private Entry caseOf(List<Entry> sealed) throws Problem {
        if (sealed.isEmpty()) {
            throw new Problem(Problem.Kind.NOTHING_TO_SEND);
        }
        Entry first = sealed.getFirst();
        Id theCase = first.content().id(Field.CASE).orElseThrow(() -> unfit(first));
        for (Entry entry : sealed) {
            if (!entry.content().id(Field.CASE).equals(Optional.of(theCase))) {
                throw unfit(entry);
            }
        }
        return casebook.records().get(theCase);
    }

    private static Problem unfit(Entry entry) {
        return new Problem(Problem.Kind.SEAL_UNFIT, entry.code().text());
    }

    /** What leaves is all there is: a part that stays behind would be destroyed. */
    private Selection selection(Entry theCase, List<Entry> sealed) throws Problem {
        Set<Id> all = ids(sealed);
        all.add(theCase.id());
        Permit permit = casebook.leaving().askExactly(new Departure(Way.BUNDLE, all, ""));
        Selection selection = Selection.sealing(casebook, permit, ids(sealed));
        for (Withheld held : selection.permit().withheld()) {
            boolean damaged = held.reason().equals("damaged");
            throw new Problem(damaged ? Problem.Kind.RECORD_DAMAGED : Problem.Kind.WITHHELD, held.code().text());
        }
        return selection;
    }

    private static Set<Id> ids(List<Entry> sealed) {
        return sealed.stream().map(Entry::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Seals what was planned: bundles into the outbox, stubs in the place of the records, which are destroyed. All of
     * it or nothing.
     *
     * @param keepWhom whether stubs and outbox say for whom
     * @throws Problem {@link Problem.Kind#SEAL_CHANGED}, {@link Problem.Kind#SEAL_UNDECIDED},
     *                 {@link Problem.Kind#CASEBOOK_FULL}, {@link Problem.Kind#MEDIA_DAMAGED},
     *                 {@link Problem.Kind#CANCELLED}
     */
    public SealResult seal(SealPlan plan, boolean keepWhom, Progress progress) throws Problem {
        List<Parcel> parcels = new ArrayList<>();
        try {
            for (Contact contact : plan.to()) {
                parcels.add(parcel(plan, contact, progress));
            }
            String whom = keepWhom ? plan.to().stream().map(Contact::name).collect(Collectors.joining(", ")) : "";
            List<Stub> stubs = casebook.tray().seal(plan.written(),
                    keepWhom ? parcels : parcels.stream().map(Parcel::nameless).toList(), whom, progress);
            return new SealResult(stubs, parcels.stream().map(Parcel::bundle).toList(), plan.media());
        } finally {
            parcels.forEach(Parcel::close);
        }
    }

    private Parcel parcel(SealPlan plan, Contact contact, Progress progress) throws Problem {
        Hash word = new Hash(Id.random().text() + Id.random().text());
        Wrapping wrapping = Wrapping.next(casebook, keyring, List.of(recipient(contact)), false,
                Receipts.asking(word));
        return casebook.tray().write(wrapping.bundle(), ExportPlan.suggestedName(), contact.name(),
                Optional.of(Receipt.kept(word)), out -> wrapping.write(plan.selection().payload(), out, progress));
    }
}
