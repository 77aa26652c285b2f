package org.rowan.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.rowan.bundle.age.AgeIdentity;
import org.rowan.bundle.format.BagInfo;
import org.rowan.bundle.format.BundleRecord;
import org.rowan.bundle.format.BundleVisitor;
import org.rowan.casebook.Casebook;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.model.Value;
import org.rowan.secret.SecretChars;

/**
 * A new casebook from a backup: all of it, or nothing stays. The whole backup is checked before a folder is made. For
 * one use, by one thread.
 */
public final class Restoring implements AutoCloseable {
    private final Path file;
    private final List<AgeIdentity> identities;
    private final Runnable end;

    private Restoring(Path file, List<AgeIdentity> identities, Runnable end) {
        this.file = file;
        this.identities = identities;
        this.end = end;
    }

    /**
     * From a backup under a passphrase.
     *
     * @param passphrase stays with the caller
     * @throws Problem {@link Problem.Kind#BUNDLE_NOT_FOR_US} when the file is for a key
     */
    public static Restoring underPassphrase(Path file, SecretChars passphrase) throws Problem {
        if (!Exchange.needsPassphrase(file)) {
            throw new Problem(Problem.Kind.BUNDLE_NOT_FOR_US);
        }
        return new Restoring(file, List.of(new AgeIdentity.Passphrase(passphrase)), () -> { });
    }

    /**
     * From a backup for a key of another casebook, which learns nothing of it.
     *
     * @param holder has the key; stays with the caller
     */
    public static Restoring byKeysOf(Casebook holder, Path file) throws Problem {
        OwnKeys.Identities keys = new OwnKeyring(holder).identities()
                .orElseThrow(() -> new Problem(Problem.Kind.BUNDLE_NOT_FOR_US));
        return new Restoring(file, List.of(keys.hybrid(), keys.classic()), keys::close);
    }

    /** Makes the new casebook. */
    @FunctionalInterface
    public interface Making {
        /**
         * @param records bytes of records as they travel
         * @param files   bytes of files
         * @return takes away all that was made
         */
        Runnable make(long records, long files) throws IOException;
    }

    /** Opens the casebook that was made. */
    @FunctionalInterface
    public interface Opening {
        Casebook open() throws IOException;
    }

    /**
     * What a backup holds.
     *
     * @param whole whether it holds more than records and their files: contacts, settings, the chain of custody
     */
    public record Restored(Id bundle, long records, long files, boolean whole) {}

    /**
     * Checks the backup, makes a casebook and fills it. It was closed once when this ends: what it is called, and who
     * writes in it, are then the backup's.
     *
     * @throws Problem whatever is wrong with the backup, or the folder; then there is no casebook
     */
    public Restored run(Making making, Opening opening, Progress progress) throws IOException {
        Checking checked = new Checking();
        new BundleFile(file).read(identities, progress, checked);
        Runnable takeBack = making.make(Files.size(file) - checked.bytes, checked.bytes);
        boolean filled = false;
        try {
            fill(opening, checked.tagManifest, progress);
            filled = true;
        } finally {
            if (!filled) {
                takeBack.run();
            }
        }
        return new Restored(checked.bundle, checked.records, checked.files, checked.whole);
    }

    private void fill(Opening opening, Hash checked, Progress progress) throws IOException {
        try (Casebook casebook = opening.open()) {
            casebook.sync().refill(receiver -> {
                Refilling refilling = new Refilling(receiver, checked);
                new BundleFile(file).read(identities, progress, refilling);
                refilling.note();
                return null;
            });
        }
    }

    @Override
    public void close() {
        end.run();
    }

    private static final class Checking implements BundleVisitor {
        private Id bundle;
        private Hash tagManifest;
        private long records;
        private long files;
        private long bytes;
        private boolean whole;

        @Override
        public void bag(BagInfo bag, Hash tags) {
            bundle = bag.bundle();
            tagManifest = tags;
        }

        @Override
        public void record(BundleRecord record) {
            records++;
        }

        @Override
        public void belonging(SortedMap<String, Value> line) {
            whole = true;
        }

        @Override
        public void media(Hash sha256, long length, InputStream content) {
            files++;
            bytes += length;
        }
    }
}
