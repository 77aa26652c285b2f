package org.rowan.bundle;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.store.Waiting;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/**
 * The bundles that wait inside the casebook: sealed ones, each the only copy of what is in it, and receipts. They are
 * finished: nothing here opens them, and a file that is written from one is the bundle itself.
 *
 * <p>In short, for whoever carries them somewhere: {@link #waiting()} lists them, oldest first.
 * {@link #write(Waiting, Path, Progress)} puts one into a folder as {@link #fileIn}, always under the same random name
 * ({@link Waiting#name()}), whole or not at all, and remembers when. A sealed bundle stays in the outbox after that and
 * may be written again, until {@link Exchange#apply} takes in its receipt, or {@link #letGo}. A receipt goes when it was written.
 * {@link #isIn} tells whether a bundle lies in a folder already. Nothing here needs a thread of its own; changes are
 * told by {@link Casebook#onChange}, with the bundle's id.
 */
public final class Outbox {
    private final Casebook casebook;

    /** @param casebook stays with the caller */
    public Outbox(Casebook casebook) {
        this.casebook = casebook;
    }

    /** @return all that wait, the oldest first */
    public List<Waiting> waiting() throws Problem {
        return casebook.tray().waiting();
    }

    /** @throws Problem {@link Problem.Kind#UNKNOWN_NAME} when no bundle of that id waits */
    public Waiting named(String bundle) throws Problem {
        return waiting().stream().filter(w -> w.bundle().text().equals(bundle)).findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.UNKNOWN_NAME, bundle));
    }

    /** @return the file that the bundle becomes in the folder */
    public static Path fileIn(Waiting waiting, Path folder) {
        return folder.resolve(waiting.name());
    }

    /** @return whether the bundle lies in the folder: reads all of a file that is as long */
    public boolean isIn(Waiting waiting, Path folder) throws Problem {
        return casebook.tray().isAt(waiting, fileIn(waiting, folder));
    }

    /** @return those of them that do not lie in the folder */
    public List<Waiting> missing(List<Waiting> those, Path folder) throws Problem {
        List<Waiting> missing = new ArrayList<>();
        for (Waiting one : those) {
            if (!isIn(one, folder)) {
                missing.add(one);
            }
        }
        return missing;
    }

    /**
     * Writes a bundle into a folder, under its own name. A receipt leaves the outbox by that. Where another file has
     * the name, that file stays as it is, and the bundle has a new name from then on.
     *
     * @return the file
     * @throws Problem {@link Problem.Kind#FILE_EXISTS}, {@link Problem.Kind#DISK_FULL},
     *                 {@link Problem.Kind#NO_ACCESS}, {@link Problem.Kind#CANCELLED}; then there is no file
     */
    public Path write(Waiting waiting, Path folder, Progress progress) throws Problem {
        boolean taken = Files.exists(fileIn(waiting, folder), LinkOption.NOFOLLOW_LINKS) && !isIn(waiting, folder);
        Path file = taken ? folder.resolve(ExportPlan.suggestedName()) : fileIn(waiting, folder);
        if (taken) {
            casebook.tray().rename(waiting, file.getFileName().toString());
        }
        casebook.tray().handOver(waiting, file, progress);
        if (waiting.errand() == Waiting.Errand.RECEIPT) {
            letGo(waiting);
        }
        return file;
    }

    /** Destroys the copy that waits here, because its recipient has it. Of a sealed bundle it may be the only one. */
    public void letGo(Waiting waiting) throws Problem {
        casebook.tray().letGo(List.of(waiting));
    }
}
