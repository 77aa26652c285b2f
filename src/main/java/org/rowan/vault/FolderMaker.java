package org.rowan.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.rowan.model.Problem;

/** Makes the folder and its seven files, still empty, for their owner alone; takes them away again on request. */
final class FolderMaker {
    private final Path place;
    private final Deque<Path> made = new ArrayDeque<>();

    FolderMaker(Path place) {
        this.place = place.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder, and those above it that are missing.
     *
     * @throws Problem {@link Problem.Kind#PLACE_TAKEN} when something is there, {@link Problem.Kind#NO_ACCESS},
     *                 {@link Problem.Kind#DISK_FULL}; then nothing was made
     */
    void make() throws Problem {
        refuseTakenPlace();
        try {
            makeFolders();
            for (VaultFile file : VaultFile.values()) {
                make(place.resolve(file.fileName()));
            }
        } catch (IOException e) {
            undo();
            throw problem(e);
        }
    }

    private Problem problem(IOException e) {
        Problem problem = StorageProblem.writing(e, place.getRoot());
        boolean noAccess = e instanceof AccessDeniedException || problem.kind() != Problem.Kind.DISK_FULL;
        return noAccess ? new Problem(e, Problem.Kind.NO_ACCESS, place.toString()) : problem;
    }

    private void refuseTakenPlace() throws Problem {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.list(place)) {
            if (inside.findAny().isPresent()) {
                throw new Problem(Problem.Kind.PLACE_TAKEN, place.toString());
            }
        } catch (Problem taken) {
            throw taken;
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.PLACE_TAKEN, place.toString());
        }
    }

    private void makeFolders() throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = place; at != null && !Files.exists(at); at = at.getParent()) {
            missing.push(at);
        }
        for (Path folder : missing) {
            Files.createDirectory(folder, ownerOnly("rwx------"));
            made.push(folder);
        }
    }

    private void make(Path file) throws IOException {
        Files.createFile(file, ownerOnly("rw-------"));
        made.push(file);
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        if (!place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /** Takes away all that was made, newest first, and nothing else. */
    void undo() {
        while (!made.isEmpty()) {
            remove(made.pop());
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException ignored) {
            // What brought us here is told to the user; random bytes may stay behind.
        }
    }
}
