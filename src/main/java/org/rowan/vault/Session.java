package org.rowan.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rowan.crypto.Randomness;
import org.rowan.model.Finding;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** What opening and everything about keys needs at hand, from the moment the folder is locked. */
final class Session {
    private final Folder folder;
    private final FormatConstants constants;
    private final Contents.Format format;
    private final Randomness randomness;
    private final Application application;
    private final Slots slots;
    private final SlotWrites writes;
    private final FolderHold hold;

    /** @param folder held until the last compartment is closed */
    Session(Folder folder, FormatConstants constants, Contents.Format format, Randomness randomness,
            Application application) {
        this.folder = folder;
        this.constants = constants;
        this.format = format;
        this.randomness = randomness;
        this.application = application;
        Header header = new Header(folder, constants);
        writes = new SlotWrites(header, randomness);
        slots = new Slots(header, writes, constants, randomness);
        hold = new FolderHold(folder);
    }

    /** Opens the compartment that the passphrase belongs to. When the passphrase is to erase, that comes first. */
    OpenCompartment open(SecretChars passphrase, Optional<SecretBytes> keyFile) throws Problem {
        try (SecretBytes key = slots.key(passphrase, keyFile); Slots.Attempt attempt = slots.attempt(key)) {
            writes.after(attempt.rewriting(randomness));
            idle().save();
            return open(attempt.opened(), key);
        }
    }

    /** The end of a session that opened nothing. */
    void endFailed() throws Problem {
        idle().checkpoint();
        folder.close();
    }

    // Of either compartment: the twin is the other's.
    private IdleWriting idle() {
        return new IdleWriting(folder, constants, randomness, new Intervals(constants.pace().step(), randomness),
                randomness.below(2));
    }

    /**
     * Opens the compartment that is not the owner's. That is no opening of the casebook: nothing is erased by it.
     *
     * @throws Problem {@link Problem.Kind#OWN_PASSPHRASE} when the passphrase is the owner's,
     *                 {@link Problem.Kind#NOT_OPENED} also when it is the owner's erase passphrase
     */
    OpenCompartment openOther(Owner owner, SecretChars passphrase, Optional<SecretBytes> keyFile) throws Problem {
        try (SecretBytes key = slots.key(passphrase, keyFile); Slots.Opened opened = slots.open(key)) {
            if (owner.isOf(opened.slotRecord())) {
                throw new Problem(opened.slotRecord().role() == SlotRecord.Role.OPEN ? Problem.Kind.OWN_PASSPHRASE
                        : Problem.Kind.NOT_OPENED);
            }
            return open(opened, key);
        }
    }

    /**
     * Opens the compartment that recovery shares speak of, and lets a new passphrase open it from then on. To the
     * slots this is an attempt that opens nothing, followed by a change of passphrase.
     */
    OpenCompartment rebuild(SlotRecord shared, Credentials next) throws Problem {
        try (SecretBytes key = slots.key(next.passphrase(), next.keyFile())) {
            boolean used = slots.opensAny(key);
            writes.after(SlotWrites.Rewriting.byLot(randomness));
            idle().save();
            refuse(used, Problem.Kind.PASSPHRASE_IN_USE);
            refuse(!isHere(shared.secret()), Problem.Kind.SHARES_ELSEWHERE);
            return open(shared, List.of(), contents -> renewed(contents, shared, key));
        }
    }

    private static void refuse(boolean reason, Problem.Kind kind) throws Problem {
        if (reason) {
            throw new Problem(kind);
        }
    }

    /** @return whether a database that the secret opens is in this folder */
    private boolean isHere(CompartmentSecret secret) throws Problem {
        DatabaseCopies copies = new DatabaseCopies(folder, secret);
        return copies.header(DatabaseCopies.Side.WORK).isPresent() || copies.header(DatabaseCopies.Side.BASE).isPresent();
    }

    private OpenCompartment renewed(Contents contents, SlotRecord shared, SecretBytes key) throws Problem {
        PassphraseChange change = change(contents);
        change.renew(shared, key);
        return new OpenCompartment(this, contents, Owner.of(shared, change.recovery()), List.of(), hold.take());
    }

    private OpenCompartment open(Slots.Opened opened, SecretBytes key) throws Problem {
        return open(opened.slotRecord(), opened.positions(), contents -> opened(contents, opened, key));
    }

    @FunctionalInterface
    private interface Opening {
        OpenCompartment of(Contents contents) throws Problem;
    }

    private OpenCompartment open(SlotRecord slotRecord, List<Integer> held, Opening opening) throws Problem {
        Contents contents = format.open(folder, slotRecord.secret(), new WithSlotBook(application, held));
        boolean whole = false;
        try {
            OpenCompartment compartment = opening.of(contents);
            whole = true;
            return compartment;
        } finally {
            if (!whole) {
                end(contents);
            }
        }
    }

    // Pages are verified in the background already.
    private static void end(Contents contents) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        contents.abandon(() -> ended.complete(null));
        ended.join();
    }

    private OpenCompartment opened(Contents contents, Slots.Opened opened, SecretBytes key) throws Problem {
        PassphraseChange change = change(contents);
        change.recover(opened, key);
        boolean sound = new HashSet<>(opened.positions()).containsAll(change.held(opened.slotRecord().role()));
        List<Finding> findings = sound ? List.of() : List.of(new Finding(VaultFile.HEADER.fileName(), "damaged"));
        Owner owner = Owner.of(opened.slotRecord(), change.recovery());
        return new OpenCompartment(this, contents, owner, findings, hold.take());
    }

    Folder folder() {
        return folder;
    }

    FormatConstants constants() {
        return constants;
    }

    Contents.Format format() {
        return format;
    }

    Randomness randomness() {
        return randomness;
    }

    Slots slots() {
        return slots;
    }

    SlotWrites writes() {
        return writes;
    }

    PassphraseChange change(Contents contents) {
        return new PassphraseChange(contents, slots, writes, randomness);
    }
}
