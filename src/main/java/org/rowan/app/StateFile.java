package org.rowan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Tells when a file in which the system keeps a state begins to say something. What it says from the beginning is as
 * the user wants it: a laptop with a second screen may well be closed.
 */
final class StateFile implements BooleanSupplier {
    private final Path file;
    private final Pattern gone;
    private boolean before = true;

    /** @param gone found in the text when the person may have gone */
    StateFile(Path file, Pattern gone) {
        this.file = file;
        this.gone = gone;
    }

    @Override
    public boolean getAsBoolean() {
        boolean now = says();
        boolean begins = now && !before;
        before = now;
        return begins;
    }

    private boolean says() {
        try {
            return gone.matcher(Files.readString(file)).find();
        } catch (IOException _) {
            // replaced at this moment, or nobody keeps it
            return before;
        }
    }
}
