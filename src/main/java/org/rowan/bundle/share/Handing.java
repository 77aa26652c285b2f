package org.rowan.bundle.share;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.OutputWork;
import org.rowan.casebook.leaving.Way;
import org.rowan.model.Problem;

/** Lets shares out of the casebook, all that were made together or none, and remembers that there are some. */
public final class Handing {
    private static final String SETTING = "shares-made";

    private final Casebook casebook;

    /** @param casebook the one that the shares open */
    public Handing(Casebook casebook) {
        this.casebook = casebook;
    }

    /**
     * What the casebook remembers of the shares that were made last. Older ones go on working.
     *
     * @param day when, in the time of Greenwich
     */
    public record Made(LocalDate day, int threshold, int count) {}

    /**
     * Writes files: all are whole, and the casebook remembers them, before the first one appears. When one of them
     * fails, none stays.
     *
     * @param target where each share goes
     * @param work   what is written for it
     * @throws Problem {@link Problem.Kind#FILE_EXISTS}, {@link Problem.Kind#DISK_FULL},
     *                 {@link Problem.Kind#NO_ACCESS}, {@link Problem.Kind#INSIDE_CASEBOOK}
     */
    public void write(List<Share> shares, Function<Share, Path> target, Function<Share, OutputWork> work)
            throws Problem {
        Map<Path, OutputWork> files = new LinkedHashMap<>();
        shares.forEach(share -> files.put(target.apply(share), work.apply(share)));
        casebook.leaving().ask(new Departure(Way.BACKUP, Set.of(), "")).write(files,
                () -> remember(shares.getFirst().threshold(), shares.size()));
    }

    /** @return what was made last, from this casebook */
    public Optional<Made> made() throws Problem {
        String[] parts = casebook.settings().get(SETTING, "").split(" ");
        try {
            return parts.length == 3 ? Optional.of(new Made(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]))) : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private void remember(int threshold, int count) throws Problem {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        casebook.settings().put(SETTING, today + " " + threshold + " " + count);
    }
}
