package org.rowan.bundle.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Hash;

/**
 * What goes into a bundle.
 *
 * @param whole of a backup only
 * @param media sorted by hash, without doubles
 */
public record Payload(Writing records, Writing custody, Optional<Whole> whole, List<Media> media) {
    /** What goes into a bundle that is no backup. */
    public Payload(Writing records, Writing custody, List<Media> media) {
        this(records, custody, Optional.empty(), media);
    }

    /**
     * What makes a backup of a bundle.
     *
     * @param casebook lines that say what there is beside records
     * @param ownKeys  the compartment's keys; only under a passphrase
     */
    public record Whole(Writing casebook, Optional<Writing> ownKeys) {}

    /** Writes lines; is asked twice, first to measure, and gives the same bytes each time. */
    @FunctionalInterface
    public interface Writing {
        /** @param to not closed by the writer */
        void to(OutputStream to) throws IOException;
    }

    /** A file: its hash, its length, and a way to read it. */
    public record Media(Hash sha256, long bytes, Opening opening) {}

    /** Opens a file for reading from its start. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
