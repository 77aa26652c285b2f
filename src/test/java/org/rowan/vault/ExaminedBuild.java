package org.rowan.vault;

import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.rowan.crypto.PassphraseKey;
import org.rowan.crypto.Randomness;

/** The builds that the examiner judges: the real one, and three that leak on purpose. */
public enum ExaminedBuild {
    /** As it is. */
    REAL,
    /** Only what changes is written, and nothing of the other compartment. */
    WITHOUT_TWINS,
    /** SQLite keeps its journal beside the database. */
    WITH_JOURNAL,
    /** Growth makes only the databases of whoever asks longer. */
    GROWTH_ON_ONE_SIDE;

    /** Very small files and a cheap key derivation: what happens is the same, in less time. */
    public static final FormatConstants SIZES = new FormatConstants(
            new PassphraseKey.Cost(256, 1, 1), 2048, 32 * 4096, 4096, 4, new Reserve(160 * 4096, 16 * 4096),
            new FormatConstants.Pace(Duration.ZERO, Duration.ZERO, Duration.ofMillis(8)));

    /**
     * Makes the build's vault, every file of which is watched.
     *
     * @param side the compartment that is at work, for the build that can't hide it
     */
    public ExaminedVault vault(FileRecorder recorder, IntSupplier side) {
        return new ExaminedVault(SIZES, recorder, discretion(side));
    }

    private Discretion discretion(IntSupplier side) {
        Discretion real = Discretion.of(SIZES, Randomness.SYSTEM);
        return switch (this) {
            case REAL -> real;
            case WITHOUT_TWINS -> new Discretion(new NoTwins(), real.journal(), real.growing());
            case WITH_JOURNAL -> new Discretion(real.twins(), "DELETE", real.growing());
            case GROWTH_ON_ONE_SIDE -> new Discretion(real.twins(), real.journal(), new OneSide(side));
        };
    }

    private record NoTwins() implements Twins {
        @Override
        public Optional<Place> of(VaultFile file, long at) {
            return Optional.empty();
        }

        @Override
        public boolean first() {
            return false;
        }
    }

    /** All files but the databases of the other side; of both while there is none, at creation. */
    private static final class OneSide extends AbstractList<VaultFile> {
        private final IntSupplier side;

        OneSide(IntSupplier side) {
            this.side = side;
        }

        private List<VaultFile> files() {
            int other = 1 - side.getAsInt();
            return Stream.of(VaultFile.values()).filter(file -> other > 1
                    || file != VaultFile.base(other) && file != VaultFile.work(other)).toList();
        }

        @Override
        public VaultFile get(int index) {
            return files().get(index);
        }

        @Override
        public int size() {
            return files().size();
        }
    }
}
