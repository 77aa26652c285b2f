package org.rowan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rowan.model.Problem;

/** Looks at a folder's names before anything in it is opened. */
final class FolderCheck {
    private FolderCheck() {}

    /** @throws Problem {@link Problem.Kind#NO_CASEBOOK}, {@link Problem.Kind#PLANTED_FILE} or no access */
    static void check(Path place) throws Problem {
        List<String> names = names(place);
        if (missing(place).isPresent()) {
            throw new Problem(Problem.Kind.NO_CASEBOOK);
        }
        for (String name : names) {
            refusePlanted(name);
        }
    }

    private static List<String> names(Path place) throws Problem {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new Problem(e, Problem.Kind.NO_CASEBOOK);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, Problem.Kind.NO_ACCESS, place.toString());
        }
    }

    private static void refusePlanted(String name) throws Problem {
        if (isPlanted(name)) {
            throw new Problem(Problem.Kind.PLANTED_FILE, name);
        }
    }

    // Some file systems don't tell capitals apart; a planted journal may be written either way.
    private static boolean isPlanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(VaultFile.values()).anyMatch(file -> lower.startsWith(file.fileName() + "-"));
    }

    /** @return a file of the seven that is not there as a plain file */
    static Optional<VaultFile> missing(Path place) {
        return Stream.of(VaultFile.values())
                .filter(file -> !Files.isRegularFile(place.resolve(file.fileName()), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }
}
