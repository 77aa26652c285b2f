package org.rowan.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** A small casebook for tests, opened through files that can be watched and made to fail. */
final class Casebook {
    static final String FIRST = "quiet river stone";
    static final String SECOND = "тихая река камень";
    static final Optional<SecretBytes> NO_KEY_FILE = Optional.empty();

    final FaultyFiles files = new FaultyFiles();
    final Vault vault = new Vault(SmallConstants.SMALL,
            new CompartmentFiles(SmallConstants.SMALL, Randomness.SYSTEM), files, Randomness.SYSTEM);
    final Path place;

    Casebook(Path place) {
        this.place = place;
    }

    /** Makes it, with a note in each compartment. */
    static Casebook withTwo(Path place) throws Problem {
        Casebook casebook = new Casebook(place);
        casebook.create(Optional.of(SECOND));
        casebook.note(FIRST, "first's note");
        casebook.note(SECOND, "second's note");
        return casebook;
    }

    void create(Optional<String> second) throws Problem {
        vault.create(place, SmallConstants.SMALL.reserve(), NO_KEY_FILE, chars(FIRST), second.map(Casebook::chars),
                new Lines(), new Lines(), Progress.NONE);
    }

    Compartment open(String passphrase) throws Problem {
        return vault.open(place, chars(passphrase), NO_KEY_FILE, new Lines(), Progress.NONE);
    }

    void note(String passphrase, String text) throws Problem {
        try (Compartment compartment = open(passphrase)) {
            Lines.save(compartment, text);
        }
    }

    List<String> notes(String passphrase) throws Problem {
        try (Compartment compartment = open(passphrase)) {
            return Lines.in(compartment);
        }
    }

    boolean opens(String passphrase) throws Problem {
        try (Compartment compartment = open(passphrase)) {
            return true;
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.NOT_OPENED) {
                throw e;
            }
            return false;
        }
    }

    /** The slots that a passphrase opens. */
    List<Integer> slots(String passphrase) throws Problem {
        return opened(passphrase, Slots.Opened::positions);
    }

    /** The slots of the compartment that a passphrase opens. */
    List<Integer> ownSlots(String passphrase) throws Problem {
        return opened(passphrase, opened -> opened.slotRecord().ownSlots());
    }

    private <T> T opened(String passphrase, Function<Slots.Opened, T> look) throws Problem {
        try (Folder folder = Folders.open(place)) {
            Slots slots = slots(folder);
            try (SecretBytes key = slots.key(chars(passphrase), NO_KEY_FILE); Slots.Opened opened = slots.open(key)) {
                return look.apply(opened);
            }
        }
    }

    void destroySlots(List<Integer> positions) throws Problem {
        try (Folder folder = Folders.open(place)) {
            Header header = new Header(folder, SmallConstants.SMALL);
            for (int position : positions) {
                header.writeSlot(position, Randomness.SYSTEM.bytes(header.slotBytes()));
            }
        }
    }

    private static Slots slots(Folder folder) {
        Header header = new Header(folder, SmallConstants.SMALL);
        return new Slots(header, new SlotWrites(header, Randomness.SYSTEM), SmallConstants.SMALL, Randomness.SYSTEM);
    }

    static Credentials credentials(String passphrase) {
        return new Credentials(chars(passphrase), NO_KEY_FILE);
    }

    static SecretChars chars(String text) {
        return new SecretChars(text.toCharArray());
    }

    /** As if the process had been killed at the numbered act on a file: from then on nothing is done any more. */
    void killAt(int number, String file) {
        files.forget();
        files.fault(event -> {
            if (files.events().stream().filter(e -> Casebook.changes(e) && e.file().equals(file)).count() >= number) {
                throw new IOException("killed");
            }
        });
    }

    private static boolean changes(FaultyFiles.Event event) {
        return event.act() != FaultyFiles.Act.READ && event.act() != FaultyFiles.Act.OPEN
                && event.act() != FaultyFiles.Act.LOCK;
    }

    void live() {
        files.fault(event -> { });
    }
}
