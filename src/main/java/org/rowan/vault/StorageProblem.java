package org.rowan.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.rowan.model.Problem;

/** Says what a failed write means to the user. */
final class StorageProblem {
    private static final long NEARLY_NOTHING = 1 << 16;

    private StorageProblem() {}

    /** @return a full disk or quota told apart from every other failure */
    static Problem writing(IOException failure, Path place) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        boolean full = saysFull(failure) || isFull(place);
        return new Problem(failure, full ? Problem.Kind.DISK_FULL : Problem.Kind.STORAGE_FAILED);
    }

    static Problem reading(IOException failure) {
        return failure instanceof Problem problem
                ? problem : new Problem(failure, Problem.Kind.STORAGE_FAILED);
    }

    // Java has no exception of its own for a full disk; the words are the C library's, in English or not.
    private static boolean saysFull(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "quota", "file too large", "not enough space").anyMatch(words::contains);
    }

    private static boolean isFull(Path place) {
        try {
            return Files.getFileStore(place).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
