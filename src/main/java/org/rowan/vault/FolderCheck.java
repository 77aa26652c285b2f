package org.rowan.vault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rowan.model.Problem;

/** Looks at a folder's names before anything in it is opened. */
final class FolderCheck {
    private FolderCheck() {}

    /** @throws Problem {@link Problem.Kind#NO_CASEBOOK}, {@link Problem.Kind#PLANTED_FILE} or no access */
    static void check(Path place) throws Problem {
        if (missing(place).isPresent()) {
            throw new Problem(Problem.Kind.NO_CASEBOOK);
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path entry : entries) {
                refusePlanted(entry.getFileName().toString());
            }
        } catch (Problem planted) {
            throw planted;
        } catch (IOException e) {
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
