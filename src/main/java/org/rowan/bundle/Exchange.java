package org.rowan.bundle;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.bundle.age.AgeRecipient;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Names;
import org.rowan.casebook.contact.Preset;
import org.rowan.casebook.contact.Standing;
import org.rowan.casebook.leaving.Way;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretChars;

/** Bundles, backups and contact cards of one open casebook. Long work runs on the caller's thread. */
public final class Exchange {
    private final Casebook casebook;
    private final OwnKeyring keyring;
    private final Outgoing outgoing;
    private final Incoming incoming;

    /** @param casebook stays with the caller */
    public Exchange(Casebook casebook) {
        this(casebook, (bag, provenance) -> Authority.of(casebook, provenance, bag.author()));
    }

    /** @param trust says whose changes count here */
    Exchange(Casebook casebook, Incoming.Trust trust) {
        this.casebook = casebook;
        keyring = new OwnKeyring(casebook);
        outgoing = new Outgoing(casebook, keyring);
        incoming = new Incoming(casebook, keyring, trust);
    }

    /** @return this compartment's card; its keys are made at the first call and stay the same */
    public ContactCard ownCard() throws Problem {
        return keyring.card();
    }

    /**
     * Says what a card is to this casebook, before it is taken in.
     *
     * @throws Problem {@link Problem.Kind#CARD_INVALID}
     */
    public Acquaintance meet(String cardText) throws Problem {
        return Acquaintance.of(ContactCard.parse(cardText), KnownKeys.of(casebook.contacts()));
    }

    /**
     * Adds a contact beside all others, not verified. A card whose keys are known already changes nothing. What stays
     * out for a contact whose name or key the card has stays out for the new one.
     *
     * @throws Problem {@link Problem.Kind#CARD_INVALID}
     */
    public Contact addContact(String cardText) throws Problem {
        return switch (meet(cardText)) {
            case Acquaintance.Known known -> known.contact();
            case Acquaintance.Stranger stranger -> casebook.contacts().add(contact(stranger.card(), stranger));
            case Acquaintance.Changed changed -> beside(contact(changed.card(), changed));
        };
    }

    /** Whoever may be somebody known gets no more than that one does, until a person says otherwise. */
    private Contact beside(Contact fresh) throws Problem {
        Preset preset = preset(fresh);
        for (Contact other : casebook.contacts().list()) {
            preset = Names.same(other.name(), fresh.name()) ? preset.and(preset(other)) : preset;
        }
        casebook.contacts().presets().put(fresh.id(), preset);
        return casebook.contacts().add(fresh);
    }

    /** Puts the new card in the place of the contact's, which is then not verified; stands in the custody log. */
    public Contact replaceCard(Acquaintance.Changed changed) throws Problem {
        return casebook.contacts().replace(changed.contact(), contact(changed.card(), changed));
    }

    private static Contact contact(ContactCard card, Acquaintance met) {
        return new Contact(Id.random(), card.name(), card.text(), met.fingerprint().words(), card.recipient(),
                Standing.NOT_COMPARED);
    }

    /**
     * Finds whom somebody named: {@code age1...}, {@code age1pq1...}, or a contact by id, name or fingerprint.
     *
     * @throws Problem {@link Problem.Kind#CARD_INVALID}, {@link Problem.Kind#UNKNOWN_NAME},
     *                 {@link Problem.Kind#AMBIGUOUS_NAME}
     */
    public Recipient recipient(String contactOrAge1) throws Problem {
        return contactOrAge1.startsWith("age1") ? typed(contactOrAge1)
                : recipient(casebook.contacts().named(contactOrAge1));
    }

    /** Whose key it is may be known: then the sender is proven to them, and what they do not get stays out. */
    private Recipient typed(String text) throws Problem {
        Optional<ContactCard> own = keyring.ownCard().filter(c -> c.recipients().contains(text));
        if (own.isPresent()) {
            return recipient(text, text, own.get().authenticationKey(), Preset.NONE);
        }
        Optional<byte[]> authentication = KnownKeys.of(casebook.contacts()).stream()
                .filter(k -> k.card().recipients().contains(text)).findFirst().flatMap(KnownKeys::authentication);
        return recipient(text, text, authentication, preset(Set.of(text)));
    }

    /** @return the contact as a recipient, with what is remembered to stay out of its bundles */
    public Recipient recipient(Contact contact) throws Problem {
        return recipient(contact.name(), contact.recipient(),
                ContactCard.kept(contact.card()).flatMap(ContactCard::authenticationKey), preset(contact));
    }

    /** @return what stays out of bundles for the contact, under whatever card that has one of its keys */
    public Preset preset(Contact contact) throws Problem {
        return preset(keys(contact)).and(casebook.contacts().presets().of(contact.id()));
    }

    private Preset preset(Set<String> keys) throws Problem {
        Preset preset = Preset.NONE;
        for (Contact one : casebook.contacts().list()) {
            if (!Collections.disjoint(keys(one), keys)) {
                preset = preset.and(casebook.contacts().presets().of(one.id()));
            }
        }
        return preset;
    }

    private static Set<String> keys(Contact contact) {
        return ContactCard.kept(contact.card()).map(ContactCard::keys).orElse(Set.of(contact.recipient()));
    }

    private static Recipient recipient(String name, String text, Optional<byte[]> authentication, Preset preset)
            throws Problem {
        return new Recipient(name, AgeRecipient.parse(text)
                .orElseThrow(() -> new Problem(Problem.Kind.CARD_INVALID)), authentication, preset);
    }

    /**
     * Prepares a bundle of cases and what belongs to them; writes nothing. What stays out for one of the recipients
     * stays out for all of them.
     *
     * @param to      up to 64, all hybrid, all classic, or one passphrase
     * @param purpose stands in the custody log; may be empty
     * @throws Problem {@link Problem.Kind#MIXED_RECIPIENTS}, {@link Problem.Kind#NOTHING_TO_SEND}
     */
    public ExportPlan plan(Set<Id> cases, List<Recipient> to, String purpose) throws Problem {
        return outgoing.plan(Way.BUNDLE, cases, to, purpose);
    }

    /**
     * Prepares a bundle for each recipient, so that none learns how many others there are. The keys of different
     * recipients may be of different types.
     *
     * @throws Problem {@link Problem.Kind#NOTHING_TO_SEND}, {@link Problem.Kind#CARD_INVALID} when there is nobody
     */
    public List<ExportPlan> planEach(Set<Id> cases, List<Recipient> to, String purpose) throws Problem {
        return outgoing.planEach(cases, to, purpose);
    }

    /** Prepares a backup: a bundle of all cases, and of what has none. */
    public ExportPlan planAll(List<Recipient> to) throws Problem {
        return outgoing.plan(Way.BACKUP, casebook.sync().roots(), to, "");
    }

    /**
     * Writes the bundle that was planned. After a failure or a cancel there is no file.
     *
     * @throws Problem {@link Problem.Kind#FILE_EXISTS}, {@link Problem.Kind#DISK_FULL},
     *                 {@link Problem.Kind#NO_ACCESS}, {@link Problem.Kind#CANCELLED}
     */
    public ExportResult export(ExportPlan plan, Path out, Progress progress) throws Problem {
        return outgoing.write(plan, out, progress);
    }

    /** @return whether the file opens with a passphrase and not with a key */
    public static boolean needsPassphrase(Path file) throws Problem {
        return new BundleFile(file).needsPassphrase();
    }

    /**
     * Reads the whole bundle, checks everything, and says what receiving would do; changes nothing,
     * but what is typed becomes a revision first.
     *
     * @param passphrase stays with the caller
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#BUNDLE_REJECTED}, {@link Problem.Kind#BUNDLE_DAMAGED},
     *                 {@link Problem.Kind#BUNDLE_NOT_FOR_US}, {@link Problem.Kind#NO_BUNDLE},
     *                 {@link Problem.Kind#BUNDLE_NEWER}, {@link Problem.Kind#CASEBOOK_FULL}
     */
    public ReceivePlan inspect(Path file, Optional<SecretChars> passphrase, Progress progress) throws Problem {
        return incoming.inspect(file, passphrase, false, progress);
    }

    /** The same, where what was sealed here may come back: its stub goes, and it is taken in as a new record. */
    public ReceivePlan inspectBringingBack(Path file, Optional<SecretChars> passphrase, Progress progress)
            throws Problem {
        return incoming.inspect(file, passphrase, true, progress);
    }

    /**
     * Looks at as little of a file as tells for whom it is. That it is whole is not proven by that.
     *
     * @throws Problem as {@link #inspect} does, but when it is for somebody else
     */
    public Glance glance(Path file, Progress progress) throws Problem {
        return incoming.glance(file, progress);
    }

    /**
     * Reads and checks as {@link #inspect} does, and touches nothing that is typed: what receiving would do to a record
     * that is being written may still change.
     */
    public ReceivePlan look(Path file, Progress progress) throws Problem {
        return incoming.look(BundleFile.carried(file), Optional.empty(), false, progress);
    }

    /**
     * Reads a whole bundle or backup and checks it, without taking anything in.
     *
     * @param passphrase stays with the caller; without one this casebook's keys are tried
     * @return how many records it holds
     * @throws Problem as {@link #inspect}
     */
    public long check(Path file, Optional<SecretChars> passphrase, Progress progress) throws Problem {
        return incoming.check(file, passphrase, progress);
    }

    /**
     * Takes in what the plan says, all or nothing; reads and checks the whole bundle again.
     *
     * @throws Problem as {@link #inspect} does, {@link Problem.Kind#CASEBOOK_FULL}, {@link Problem.Kind#CANCELLED}
     */
    public ReceiveReport apply(ReceivePlan plan, Progress progress) throws Problem {
        return incoming.apply(plan, progress);
    }

    /**
     * Checks a bundle under a passphrase without any casebook.
     *
     * @return the bytes of the files in it; the rest of the bundle is records, and what pads it
     */
    public static long verify(Path file, SecretChars passphrase, Progress progress) throws Problem {
        AtomicLong files = new AtomicLong();
        new BundleFile(file).read(List.of(new AgeIdentity.Passphrase(passphrase)), progress, new BundleVisitor() {
            @Override
            public void media(Hash sha256, long bytes, InputStream content) {
                files.addAndGet(bytes);
            }
        });
        return files.get();
    }
}
