package org.rowan.vault;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/**
 * Saves, attaches, destroys, changes its passphrase and grows for ever, telling each on standard output once it is
 * done: what {@link VaultKillTest} kills. Meanwhile present bytes are written too, much more often than in real life.
 */
final class KilledChild {
    private static final PrintStream OUT = new PrintStream(System.out, true);
    private static final Optional<SecretBytes> NO_KEY_FILE = Optional.empty();
    private static final long LARGEST = 2 << 20;

    private final Compartment compartment;
    private final int index;
    private int version;
    private Optional<Id> recording = Optional.empty();

    private KilledChild(Compartment compartment, int index, int version) {
        this.compartment = compartment;
        this.index = index;
        this.version = version;
    }

    /** @param arguments the casebook, which compartment, its passphrase's version, the first note's number */
    public static void main(String[] arguments) throws Problem {
        int index = Integer.parseInt(arguments[1]);
        int version = Integer.parseInt(arguments[2]);
        KilledChild child = new KilledChild(new Vault(SmallConstants.RESTLESS).open(Path.of(arguments[0]),
                passphrase(index, version), NO_KEY_FILE, new Notes(), Progress.NONE), index, version);
        for (int number = Integer.parseInt(arguments[3]);; number++) {
            child.step(number);
            OUT.println("saved " + number);
        }
    }

    static SecretChars passphrase(int compartment, int version) {
        return Casebook.chars("river " + compartment + " bridge " + version);
    }

    static String text(int number) {
        return ("note " + number + " ").repeat(1 + number % 400);
    }

    private void step(int number) throws Problem {
        byte[] change = Notes.note(number % 50, text(number));
        switch (number % 20) {
            case 3, 13 -> destroyRecording(change);
            case 6, 16 -> saveRecording(change);
            case 8 -> {
                compartment.save(change);
                changePassphrase();
            }
            case 11 -> {
                compartment.save(change);
                grow();
            }
            case 1, 9, 19 -> {
                compartment.save(change);
                compartment.checkpoint();
            }
            default -> compartment.save(change);
        }
    }

    private void destroyRecording(byte[] change) throws Problem {
        compartment.bulk(transaction -> {
            transaction.apply(change);
            if (recording.isPresent()) {
                transaction.free(recording.get());
            }
            return null;
        });
    }

    private void saveRecording(byte[] change) throws Problem {
        PendingMedia media = compartment.media().write(new ByteArrayInputStream(new byte[9000]), 9000, Progress.NONE);
        compartment.save(change, media);
        recording = Optional.of(media.id());
    }

    private void changePassphrase() throws Problem {
        compartment.changePassphrase(new Credentials(passphrase(index, version), NO_KEY_FILE),
                new Credentials(passphrase(index, version + 1), NO_KEY_FILE));
        version++;
        OUT.println("passphrase " + version);
    }

    private void grow() throws Problem {
        Compartment.Capacity now = compartment.capacity();
        if (now.databaseTotal() < LARGEST) {
            compartment.grow(new Reserve(now.databaseTotal() + 8192,
                    now.mediaTotal() + SmallConstants.RESTLESS.stripeBytes()), Progress.NONE);
        }
    }
}
