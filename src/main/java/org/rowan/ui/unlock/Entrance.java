package org.rowan.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.rowan.model.Problem;
import org.rowan.secret.SecretChars;

/** What can be done while no casebook is open. On the window's thread. */
public interface Entrance {
    /**
     * Opens a casebook; the window goes on from there.
     *
     * @param passphrase closed by the receiver
     * @param keyFile    the one that was named
     * @param failed     told why it did not open, cancelling included
     */
    void open(Path folder, SecretChars passphrase, Optional<Path> keyFile, Consumer<Problem> failed);

    /** Rebuilds a casebook from recovery shares. */
    void rebuild(Path folder);

    /** Makes a new casebook from a backup. */
    void restore();

    /** Asks for the folder of another casebook. */
    void otherFolder();

    /** Makes a new casebook. */
    void create();
}
