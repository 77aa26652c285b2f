package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.function.Executable;
import org.rowan.crypto.Filler;
import org.rowan.crypto.Randomness;
import org.rowan.model.Problem;

/** Folders for tests: seven files of random bytes, in which nothing opens. */
final class Folders {
    private Folders() {}

    static Folder open(Path place) throws Problem {
        return open(place, DiskFile::new);
    }

    static Folder open(Path place, HeldFile.Opener opener) throws Problem {
        return Folder.open(place, opener, Discretion.of(SmallConstants.SMALL, Randomness.SYSTEM));
    }

    static Path random(Path place) throws IOException {
        Files.createDirectories(place);
        Filler filler = new Filler(Randomness.SYSTEM);
        FolderSizes sizes = FolderSizes.of(SmallConstants.SMALL, SmallConstants.SMALL.reserve());
        for (VaultFile file : VaultFile.values()) {
            Files.write(place.resolve(file.fileName()), filler.bytes((int) sizes.of(file)));
        }
        return place;
    }

    static Problem assertProblem(Problem.Kind kind, Executable work) {
        Problem problem = assertThrows(Problem.class, work);
        assertEquals(kind, problem.kind(), () -> String.valueOf(problem.getCause()));
        return problem;
    }

    static void assertConstantDates(Path place) throws IOException {
        for (VaultFile file : VaultFile.values()) {
            assertConstantDate(place.resolve(file.fileName()));
        }
        assertConstantDate(place);
    }

    private static void assertConstantDate(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        assertEquals("2000-01-01T00:00:00Z", attributes.lastModifiedTime().toString(), path.getFileName().toString());
        assertEquals("2037-01-01T00:00:00Z", attributes.lastAccessTime().toString(), path.getFileName().toString());
    }
}
