package org.rowan.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.leaving.NewKeyFile;
import org.rowan.casebook.store.CasebookTables;
import org.rowan.casebook.upkeep.Reminder;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;
import org.rowan.vault.Compartment;
import org.rowan.vault.FormatConstants;
import org.rowan.vault.NewFolder;
import org.rowan.vault.Reserve;
import org.rowan.vault.Vault;

/** Makes casebooks and opens them. */
public final class Casebooks {
    private final FormatConstants constants;
    private final Vault vault;

    /** @param constants {@link FormatConstants#VERSION_1}, but in tests */
    public Casebooks(FormatConstants constants) {
        this.constants = constants;
        vault = new Vault(constants);
    }

    /** @return casebooks of the newest version of the format */
    public static Casebooks standard() {
        return new Casebooks(FormatConstants.VERSION_1);
    }

    /** @return the room that a casebook sets aside when nothing else is asked for */
    public Reserve usualReserve() {
        return constants.reserve();
    }

    /**
     * @param place   of a new casebook
     * @param records bytes of what it will hold first, as records travel
     * @param files   bytes of its files
     * @return room for that and as much again, or for little more where the disk can't hold it
     */
    public Reserve reserveFor(Path place, long records, long files) {
        return usualReserve().forContents(records, files, free(place));
    }

    private static long free(Path place) {
        Path there = place.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException _) {
            // Making it tells what is wrong.
            return Long.MAX_VALUE;
        }
    }

    /** @return the names of the files of every casebook */
    public static Set<String> fileNames() {
        return Vault.fileNames();
    }

    /** @return whether the folder holds the files of a casebook; opens none of them */
    public static boolean looksLikeOne(Path folder) {
        return Vault.looksLikeOne(folder);
    }

    /**
     * Asked before a file from outside is opened: on many systems, closing a casebook's own file a second time in one
     * process drops the lock that keeps other programs out.
     *
     * @throws Problem {@link Problem.Kind#CASEBOOK_FILE} when the file, or what it leads to, stands in the folder of a
     *                 casebook
     */
    public static void refuseOwnFile(Path file) throws Problem {
        Path parent = real(file).getParent();
        if (parent != null && looksLikeOne(parent)) {
            throw new Problem(Problem.Kind.CASEBOOK_FILE, file.toString());
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            // A pipe has no place; what is not there is told by opening it.
            return file.toAbsolutePath();
        }
    }

    /**
     * Makes a casebook; takes as long as writing its files in full. When that fails nothing stays behind.
     *
     * @throws Problem {@link Problem.Kind#PASSPHRASE_EMPTY}, {@link Problem.Kind#PASSPHRASE_IN_USE},
     *                 {@link Problem.Kind#PLACE_TAKEN}, {@link Problem.Kind#NO_SUCH_FILE} and the like for the key file,
     *                 {@link Problem.Kind#NO_ACCESS}, {@link Problem.Kind#DISK_FULL}, {@link Problem.Kind#CANCELLED}
     */
    public NewFolder create(NewCasebook what, Progress progress) throws Problem {
        try (KeyFile key = KeyFile.read(what.keyFile())) {
            return vault.create(what.folder(), what.reserve(), key.hash(), what.first(), what.second(),
                    tables(what), new CasebookTables(what.other()), progress);
        }
    }

    private static CasebookTables tables(NewCasebook what) {
        return new CasebookTables(what.name(),
                what.second().isPresent() ? Reminder.begun(InstantSource.system().instant()) : Map.of());
    }

    /**
     * Makes its key file first, then the casebook; when that fails neither stays behind.
     *
     * @throws Problem as {@link #create} and {@link NewKeyFile#make}
     */
    public NewFolder createWithNewKeyFile(NewCasebook what, Progress progress) throws Problem {
        Path file = what.keyFile().orElseThrow();
        NewKeyFile.make(file, what.folder());
        boolean whole = false;
        try {
            NewFolder made = create(what, progress);
            whole = true;
            return () -> {
                made.takeBack();
                NewKeyFile.takeBack(file);
            };
        } finally {
            if (!whole) {
                NewKeyFile.takeBack(file);
            }
        }
    }

    /**
     * Asked before a file is chosen to be a key file.
     *
     * @throws Problem {@link Problem.Kind#NO_SUCH_FILE}, {@link Problem.Kind#KEY_FILE_UNFIT},
     *                 {@link Problem.Kind#CASEBOOK_FILE}, {@link Problem.Kind#NO_ACCESS}
     */
    public static void checkKeyFile(Path file) throws Problem {
        KeyFile.read(Optional.of(file)).close();
    }

    /**
     * Opens the casebook that the passphrase belongs to.
     *
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#NOT_OPENED}, {@link Problem.Kind#NO_CASEBOOK},
     *                 {@link Problem.Kind#PLANTED_FILE}, {@link Problem.Kind#IN_USE}, {@link Problem.Kind#NO_ACCESS},
     *                 {@link Problem.Kind#NEWER_VERSION}, {@link Problem.Kind#DATABASE_DAMAGED}, and for the key file
     *                 as {@link #checkKeyFile}
     */
    public Casebook open(Path folder, SecretChars passphrase, Optional<Path> keyFile, Progress progress)
            throws Problem {
        try (KeyFile key = KeyFile.read(keyFile)) {
            return on(vault.open(folder, passphrase, key.hash(), new CasebookTables(""), progress));
        }
    }

    /**
     * Opens the casebook that recovery shares give, whose passphrases are forgotten or destroyed, and sets a new one.
     * From then on that one opens it and no other does; the other casebook of the folder stays as it is.
     *
     * @param shared stays with the caller
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#SHARES_ELSEWHERE} when it is not in this folder,
     *                 {@link Problem.Kind#PASSPHRASE_EMPTY}, {@link Problem.Kind#PASSPHRASE_IN_USE}, and as {@link #open}
     */
    public Casebook rebuild(Path folder, SecretBytes shared, OpenedBy next, Progress progress) throws Problem {
        try (KeyFile key = KeyFile.read(next.keyFile())) {
            return on(vault.rebuild(folder, shared, key.with(next.passphrase()), new CasebookTables(""), progress));
        }
    }

    private static Casebook on(Compartment compartment) throws Problem {
        boolean opened = false;
        try {
            Casebook casebook = new Casebook(compartment, InstantSource.system());
            opened = true;
            return casebook;
        } finally {
            if (!opened) {
                compartment.abandon();
            }
        }
    }
}
