package org.rowan.vault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.crypto.PassphraseKey;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.secret.SecretChars;

/** Makes casebook folders and opens them. Casebook format, sections 2 to 4. Safe for use by several threads. */
public final class Vault {
    private final FormatConstants constants;
    private final Contents.Format format;
    private final HeldFile.Opener opener;
    private final Randomness randomness;
    private final Discretion discretion;

    /** @param constants {@link FormatConstants#VERSION_1}, but in tests */
    public Vault(FormatConstants constants) {
        this(constants, new CompartmentFiles(constants, Randomness.SYSTEM), DiskFile::new, Randomness.SYSTEM);
    }

    Vault(FormatConstants constants, Contents.Format format, HeldFile.Opener opener, Randomness randomness) {
        this(constants, format, opener, randomness, Discretion.of(constants, randomness));
    }

    Vault(FormatConstants constants, Contents.Format format, HeldFile.Opener opener, Randomness randomness,
            Discretion discretion) {
        this.constants = constants;
        this.format = format;
        this.opener = opener;
        this.randomness = randomness;
        this.discretion = discretion;
    }

    /** @return the names of the seven files of every casebook */
    public static Set<String> fileNames() {
        return Stream.of(VaultFile.values()).map(VaultFile::fileName).collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether the folder holds the seven files of a casebook; opens none of them */
    public static boolean looksLikeOne(Path place) {
        return FolderCheck.missing(place).isEmpty();
    }

    /**
     * Makes a casebook; when that fails no file and no folder stays behind.
     *
     * @param place   not there yet, or an empty folder
     * @param keyFile SHA-256 of the key file, needed with both passphrases
     * @param second  opens the other compartment; without it nobody can
     * @param other   builds the other compartment's tables, as application does the first's
     * @throws Problem {@link Problem.Kind#PASSPHRASE_EMPTY}, {@link Problem.Kind#PASSPHRASE_IN_USE} when both are the
     *                 same, {@link Problem.Kind#PLACE_TAKEN}, {@link Problem.Kind#NO_ACCESS},
     *                 {@link Problem.Kind#DISK_FULL}, {@link Problem.Kind#CASEBOOK_LARGEST},
     *                 {@link Problem.Kind#CANCELLED}
     */
    public NewFolder create(Path place, Reserve reserve, Optional<SecretBytes> keyFile, SecretChars first,
            Optional<SecretChars> second, Application application, Application other, Progress progress)
            throws Problem {
        refuseEmpty(first);
        if (second.isPresent()) {
            refuseEmpty(second.get());
        }
        FolderSizes sizes = FolderSizes.of(constants, reserve);
        byte[] salt = randomness.bytes(Header.SALT_BYTES);
        try (SecretBytes key = key(first, keyFile, salt);
                SecretBytes otherKey = second.map(passphrase -> key(passphrase, keyFile, salt)).orElse(null)) {
            refuseSame(key, otherKey);
            return create(place, new Creation(constants, format, randomness, salt, key, Optional.ofNullable(otherKey),
                    application, other), sizes, progress);
        }
    }

    private SecretBytes key(SecretChars passphrase, Optional<SecretBytes> keyFile, byte[] salt) {
        return PassphraseKey.derive(passphrase, keyFile, salt, constants.argon());
    }

    private static void refuseSame(SecretBytes key, SecretBytes other) throws Problem {
        if (other != null && key.sameAs(other)) {
            throw new Problem(Problem.Kind.PASSPHRASE_IN_USE);
        }
    }

    private NewFolder create(Path place, Creation creation, FolderSizes sizes, Progress progress) throws Problem {
        FolderMaker maker = new FolderMaker(place);
        maker.make();
        boolean whole = false;
        try (Folder folder = Folder.open(place, opener, discretion)) {
            creation.fill(folder, sizes, progress);
            whole = true;
            return maker::undo;
        } finally {
            if (!whole) {
                maker.undo();
            }
        }
    }

    /**
     * Opens the compartment that the passphrase belongs to, recovering what a crash left. Takes about a second, the
     * same for every passphrase.
     *
     * @param keyFile SHA-256 of the key file
     * @return closed by the caller
     * @throws Problem {@link Problem.Kind#NOT_OPENED}, {@link Problem.Kind#NO_CASEBOOK},
     *                 {@link Problem.Kind#PLANTED_FILE}, {@link Problem.Kind#IN_USE}, {@link Problem.Kind#NO_ACCESS},
     *                 {@link Problem.Kind#NEWER_VERSION}, {@link Problem.Kind#DATABASE_DAMAGED}
     */
    public Compartment open(Path place, SecretChars passphrase, Optional<SecretBytes> keyFile,
            Application application, Progress progress) throws Problem {
        return open(place, application, progress, session -> session.open(passphrase, keyFile));
    }

    /**
     * Opens the compartment that recovery shares give, and sets a passphrase for it. From then on that one opens it and
     * no other does, an erase passphrase included; the other compartment stays as it is.
     *
     * @param shared what {@link Compartment#sharedSecret} gave; stays with the caller
     * @return closed by the caller
     * @throws Problem as {@link #open}, {@link Problem.Kind#SHARES_ELSEWHERE} when no such compartment is here,
     *                 {@link Problem.Kind#PASSPHRASE_EMPTY}, {@link Problem.Kind#PASSPHRASE_IN_USE}
     */
    public Compartment rebuild(Path place, SecretBytes shared, Credentials next, Application application,
            Progress progress) throws Problem {
        refuseEmpty(next.passphrase());
        try (SlotRecord slotRecord = SharedSecret.slotRecord(shared)) {
            return open(place, application, progress, session -> session.rebuild(slotRecord, next));
        }
    }

    @FunctionalInterface
    private interface Opening {
        Compartment by(Session session) throws Problem;
    }

    private Compartment open(Path place, Application application, Progress progress, Opening opening) throws Problem {
        Folder folder = Folder.open(place, opener, discretion);
        Session session = new Session(folder, constants, format, randomness, application);
        boolean opened = false;
        try {
            progress.at(0, -1);
            Compartment compartment = opening.by(session);
            opened = true;
            return compartment;
        } finally {
            if (!opened) {
                endFailed(session);
            }
        }
    }

    // A failed session ends like any other.
    private static void endFailed(Session session) {
        try {
            session.endFailed();
        } catch (Problem ignored) {
            // Why it failed is what the user is told.
        }
    }

    static void refuseEmpty(SecretChars passphrase) throws Problem {
        if (passphrase.length() == 0) {
            throw new Problem(Problem.Kind.PASSPHRASE_EMPTY);
        }
    }
}
