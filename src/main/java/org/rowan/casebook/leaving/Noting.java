package org.rowan.casebook.leaving;

import java.util.Set;
import org.rowan.model.Problem;

/**
 * What a casebook writes down about what leaves it. One that is full or damaged can't write, and needs its backup most:
 * for a backup that is passed over. Bundle format, section 14.
 */
public final class Noting {
    private static final Set<Problem.Kind> PASSED_OVER =
            Set.of(Problem.Kind.CASEBOOK_FULL, Problem.Kind.DATABASE_DAMAGED);

    private Noting() {
    }

    /** Something to write down. */
    @FunctionalInterface
    public interface Note {
        void write() throws Problem;
    }

    /**
     * Writes it down.
     *
     * @param way how what it is about leaves
     */
    public static void down(Way way, Note note) throws Problem {
        try {
            note.write();
        } catch (Problem e) {
            if (way != Way.BACKUP || !PASSED_OVER.contains(e.kind())) {
                throw e;
            }
        }
    }
}
