package org.rowan.checkup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.rowan.model.Problem;

/**
 * The casebook that the check-up is about. None of its files is ever opened: closing a second descriptor of one would
 * drop the lock of the process that has it open.
 *
 * @param folder   without symbolic links, so that it is seen where it really lies
 * @param files    the names of a casebook's files
 * @param casebook whether a folder holds them all; opens none of them
 */
public record Subject(Path folder, Set<String> files, Predicate<Path> casebook) {
    /** @throws Problem {@link Problem.Kind#NOTHING_TO_CHECK} */
    public static Subject of(Path folder, Set<String> files, Predicate<Path> casebook) throws Problem {
        if (!casebook.test(folder)) {
            throw new Problem(Problem.Kind.NOTHING_TO_CHECK);
        }
        try {
            return new Subject(folder.toRealPath(), files, casebook);
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.NOTHING_TO_CHECK);
        }
    }
}
