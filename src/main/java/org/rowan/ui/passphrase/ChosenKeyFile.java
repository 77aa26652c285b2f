package org.rowan.ui.passphrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rowan.casebook.leaving.NewKeyFile;

/** The key file that is to go with a new passphrase. */
public sealed interface ChosenKeyFile {
    /** The one that goes with the present passphrase, if any does. */
    record AsNow() implements ChosenKeyFile {}

    /** None. */
    record None() implements ChosenKeyFile {}

    /** A file that is there. */
    record Taken(Path file) implements ChosenKeyFile {}

    /** A file that is still to be made. */
    record Made(Path file) implements ChosenKeyFile {}

    /** What needs it. */
    @FunctionalInterface
    interface Use {
        void with(Optional<Path> keyFile) throws IOException;
    }

    /** @return the file, made or not */
    default Optional<Path> file(Optional<Path> present) {
        return switch (this) {
            case AsNow _ -> present;
            case None _ -> Optional.empty();
            case Taken taken -> Optional.of(taken.file());
            case Made made -> Optional.of(made.file());
        };
    }

    /**
     * Makes the file if it is to be made, and does what needs it.
     *
     * @param present goes with the present passphrase
     * @param folder  of the casebook
     */
    default void use(Optional<Path> present, Path folder, Use use) throws IOException {
        if (this instanceof Made made) {
            NewKeyFile.around(made.file(), folder, () -> use.with(Optional.of(made.file())));
        } else {
            use.with(file(present));
        }
    }
}
