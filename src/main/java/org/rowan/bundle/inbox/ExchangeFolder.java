package org.rowan.bundle.inbox;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Glance;
import org.rowan.bundle.Outbox;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.Casebooks;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Hash;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Which folder bundles come from and go to; remembered inside the casebook and nowhere else. */
public record ExchangeFolder(Casebook casebook) {
    private static final String SETTING = "exchange-folder";

    /** @return empty when none is chosen, or when the path is of another kind of system; it need not be there */
    public Optional<Path> path() throws Problem {
        String kept = casebook.settings().get(SETTING, "");
        try {
            return Optional.of(Path.of(kept)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /**
     * Remembers the folder.
     *
     * @throws Problem {@link Problem.Kind#NO_SUCH_FILE}, {@link Problem.Kind#NO_ACCESS}, or
     *                 {@link Problem.Kind#INSIDE_CASEBOOK}
     */
    public void choose(Path folder) throws Problem {
        Path chosen = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(chosen)) {
            throw new Problem(Problem.Kind.NO_SUCH_FILE, chosen.toString());
        }
        if (!Files.isReadable(chosen)) {
            throw new Problem(Problem.Kind.NO_ACCESS, chosen.toString());
        }
        if (Stream.iterate(chosen, up -> up != null, Path::getParent).anyMatch(Casebooks::looksLikeOne)) {
            throw new Problem(Problem.Kind.INSIDE_CASEBOOK, chosen.toString());
        }
        casebook.settings().put(SETTING, chosen.toString());
    }

    /**
     * Says which bundles of the outbox are to be put into the folder. Asks the folder, which may take long.
     *
     * @param again whether those count that were written before, to this folder or another, and do not lie here now
     */
    public static List<Waiting> toPut(Outbox outbox, Path into, boolean again) throws Problem {
        return outbox.missing(outbox.waiting().stream().filter(w -> again || w.written().isEmpty()).toList(), into);
    }

    /**
     * Removes a bundle from the folder, for whoever asked for it. What is not that bundle any more stays.
     *
     * @throws Problem {@link Problem.Kind#NO_ACCESS}, and what reading it may throw
     */
    public void remove(Exchange exchange, Path file, Hash mark) throws Problem {
        boolean same = switch (exchange.glance(file, Progress.NONE)) {
            case Glance.ForOthers() -> false;
            case Glance.UnderPassphrase(Hash found) -> found.equals(mark);
            case Glance.ForUs(Hash found, _) -> found.equals(mark);
        };
        if (same) {
            casebook.leaving().remove(file);
        }
    }

    /** From now on there is none. */
    public void leave() throws Problem {
        casebook.settings().put(SETTING, "");
    }
}
