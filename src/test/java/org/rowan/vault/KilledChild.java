package org.rowan.vault;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Saves for ever, telling each save on standard output once it is done: what {@link VaultKillTest} kills. */
final class KilledChild {
    private static final PrintStream OUT = new PrintStream(System.out, true);

    private final TestCasebook.Opened opened;
    private Optional<Id> recording = Optional.empty();

    private KilledChild(TestCasebook.Opened opened) {
        this.opened = opened;
    }

    public static void main(String[] arguments) throws Problem {
        int number = Integer.parseInt(arguments[1]);
        KilledChild child = new KilledChild(new TestCasebook(Path.of(arguments[0])).open());
        for (;; number++) {
            child.step(number);
            OUT.println("saved " + number);
        }
    }

    static String text(int number) {
        return ("note " + number + " ").repeat(1 + number % 400);
    }

    private void step(int number) throws Problem {
        byte[] change = Notes.note(number % 50, text(number));
        switch (number % 10) {
            case 3 -> destroyRecording(change);
            case 6 -> saveRecording(change);
            case 9 -> {
                opened.contents().save(change);
                opened.contents().checkpoint();
            }
            default -> opened.contents().save(change);
        }
    }

    private void destroyRecording(byte[] change) throws Problem {
        opened.contents().bulk(transaction -> {
            transaction.apply(change);
            if (recording.isPresent()) {
                transaction.free(recording.get());
            }
            return null;
        });
    }

    private void saveRecording(byte[] change) throws Problem {
        PendingMedia media =
                opened.contents().media().write(new ByteArrayInputStream(new byte[100]), 100, Progress.NONE);
        opened.contents().save(change, media);
        recording = Optional.of(media.id());
    }
}
