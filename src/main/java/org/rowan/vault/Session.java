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

/**
 * What opening and everything about keys needs at hand.
 *
 * @param folder held until the compartment is closed
 */
record Session(Folder folder, FormatConstants constants, Contents.Format format, Randomness randomness,
               Application application) {

    Compartment open(SecretChars passphrase, Optional<SecretBytes> keyFile) throws Problem {
        Slots slots = slots();
        try (SecretBytes key = slots.key(passphrase, keyFile); Slots.Opened opened = slots.open(key)) {
            Application withBook = new WithSlotBook(application, opened.positions());
            Contents contents = format.open(folder, opened.slotRecord().secret(), withBook);
            boolean whole = false;
            try {
                Compartment compartment = opened(contents, opened, key);
                whole = true;
                return compartment;
            } finally {
                if (!whole) {
                    end(contents);
                }
            }
        }
    }

    // Pages are verified in the background already.
    private static void end(Contents contents) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        contents.abandon(() -> ended.complete(null));
        ended.join();
    }

    private Compartment opened(Contents contents, Slots.Opened opened, SecretBytes key) throws Problem {
        PassphraseChange change = change(contents);
        change.recover(opened, key);
        boolean sound = new HashSet<>(opened.positions()).containsAll(change.held(opened.slotRecord().role()));
        List<Finding> findings = sound ? List.of() : List.of(new Finding(VaultFile.HEADER.fileName(), "damaged"));
        return new OpenCompartment(this, contents, OpenCompartment.Owner.of(opened.slotRecord()), findings);
    }

    Header header() {
        return new Header(folder, constants);
    }

    Slots slots() {
        return new Slots(header(), constants, randomness);
    }

    PassphraseChange change(Contents contents) {
        return new PassphraseChange(contents, header(), slots(), randomness);
    }
}
