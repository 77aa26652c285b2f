package org.rowan.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.rowan.crypto.Filler;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;
import org.rowan.secret.SecretBytes;

/** A small folder of random bytes with one or two compartments of {@link Notes}, opened by their secrets. */
final class TestCasebook {
    static final FormatConstants SMALL = SmallConstants.SMALL;

    private final Path place;
    private final HeldFile.Opener opener;

    TestCasebook(Path place) {
        this(place, DiskFile::new);
    }

    TestCasebook(Path place, HeldFile.Opener opener) {
        this.place = place;
        this.opener = opener;
    }

    /** Makes the files and compartment 0. */
    static TestCasebook create(Path place) throws IOException {
        Filler filler = new Filler(Randomness.SYSTEM);
        for (VaultFile file : VaultFile.values()) {
            Files.write(place.resolve(file.fileName()), filler.bytes(Math.toIntExact(size(file))));
        }
        TestCasebook casebook = new TestCasebook(place);
        casebook.format(0);
        return casebook;
    }

    private static long size(VaultFile file) {
        return switch (file) {
            case HEADER -> SMALL.headerBytes();
            case LOG -> 2 * SMALL.ringBytes();
            case MEDIA -> 2 * SMALL.reserve().mediaBytes();
            default -> SMALL.reserve().databaseBytes();
        };
    }

    TestCasebook with(HeldFile.Opener other) {
        return new TestCasebook(place, other);
    }

    void format(int compartment) throws Problem {
        try (Folder folder = Folders.open(place, opener); CompartmentSecret secret = secret(compartment)) {
            new CompartmentFiles(SMALL, Randomness.SYSTEM).format(folder, secret, new Notes());
        }
    }

    /** @return a known secret: what a slot would give */
    static CompartmentSecret secret(int compartment) {
        byte[] secret = new byte[CompartmentSecret.SECRET_BYTES];
        byte[] salt = new byte[CompartmentSecret.DATABASE_SALT_BYTES];
        Arrays.fill(secret, (byte) (7 + compartment));
        Arrays.fill(salt, (byte) (70 + compartment));
        return new CompartmentSecret(compartment, new SecretBytes(secret), salt);
    }

    Path place() {
        return place;
    }

    Path file(VaultFile file) {
        return place.resolve(file.fileName());
    }

    Opened open() throws Problem {
        return open(0, new Notes());
    }

    /** Opens without the watch in the background, so that tests decide when pages are verified. */
    Opened open(int compartment, Application application) throws Problem {
        return open(SMALL, compartment, application);
    }

    /** The same; the constants may differ from those of {@link #SMALL} in their pace. */
    Opened open(FormatConstants constants, int compartment, Application application) throws Problem {
        Folder folder = Folders.open(place, opener);
        try (CompartmentSecret secret = secret(compartment)) {
            Parts parts = Parts.of(folder, constants, Randomness.SYSTEM, secret);
            return new Opened(folder, new OpenContents(parts, DurableDatabase.open(parts, application)));
        } catch (Problem e) {
            folder.release();
            throw e;
        }
    }

    /** Opens as the program does. */
    Opened openWatched() throws Problem {
        Folder folder = Folders.open(place, opener);
        try (CompartmentSecret secret = secret(0)) {
            return new Opened(folder,
                    new CompartmentFiles(SMALL, Randomness.SYSTEM).open(folder, secret, new Notes()));
        }
    }

    /** An open compartment; closing it ends the session properly. */
    record Opened(Folder folder, Contents contents) implements AutoCloseable {
        void save(int id, String text) throws Problem {
            contents.save(Notes.note(id, text));
        }

        Map<Integer, String> notes() throws Problem {
            return contents.read(Notes::all);
        }

        /** Ends the session as a kill would. */
        void kill() {
            contents.abandon(folder::release);
        }

        @Override
        public void close() throws Problem {
            try {
                contents.close();
            } finally {
                folder.close();
            }
        }
    }
}
