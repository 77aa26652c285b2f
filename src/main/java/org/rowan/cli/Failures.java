package org.rowan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.rowan.model.Problem;

/** What the file system says about files that the user named, as problems that people can be told. */
final class Failures {
    private Failures() {
    }

    static Problem of(IOException failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case NoSuchFileException e -> new Problem(e, Problem.Kind.NO_SUCH_FILE, String.valueOf(e.getFile()));
            case AccessDeniedException e -> new Problem(e, Problem.Kind.NO_ACCESS, String.valueOf(e.getFile()));
            case FileSystemException e -> new Problem(e, Problem.Kind.NO_ACCESS, String.valueOf(e.getFile()));
            default -> new Problem(failure, Problem.Kind.STORAGE_FAILED);
        };
    }
}
