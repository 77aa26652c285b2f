package org.rowan.ui.task;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.rowan.model.Problem;

/** What the file system says, in words for people. */
final class Problems {
    private Problems() {
    }

    static Problem of(IOException e) {
        return switch (e) {
            case Problem p -> p;
            case NoSuchFileException f -> new Problem(f, Problem.Kind.NO_SUCH_FILE, named(f));
            case FileAlreadyExistsException f -> new Problem(f, Problem.Kind.FILE_EXISTS, named(f));
            case AccessDeniedException f -> new Problem(f, Problem.Kind.NO_ACCESS, named(f));
            case FileNotFoundException f -> new Problem(f, Problem.Kind.NO_ACCESS, f.getMessage());
            case FileSystemException f when full(f.getReason()) -> new Problem(f, Problem.Kind.DISK_FULL);
            case FileSystemException f -> new Problem(f, Problem.Kind.NO_ACCESS, named(f));
            default -> full(e.getMessage()) ? new Problem(e, Problem.Kind.DISK_FULL)
                    : new Problem(e, Problem.Kind.STORAGE_FAILED);
        };
    }

    private static String named(FileSystemException e) {
        return Objects.requireNonNullElse(e.getFile(), "");
    }

    /** The JDK has no exception of its own for a full disk; the words are those of Unix and of Windows. */
    private static boolean full(String reason) {
        return reason != null && (reason.contains("No space left") || reason.contains("quota exceeded")
                || reason.contains("not enough space"));
    }
}
