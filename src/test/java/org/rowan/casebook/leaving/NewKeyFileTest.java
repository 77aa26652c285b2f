package org.rowan.casebook.leaving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;

class NewKeyFileTest {
    @TempDir
    private Path place;
    private Path stick;
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        stick = Files.createDirectory(place.resolve("stick"));
        folder = place.resolve("Casebook");
    }

    @Test
    void itIs64RandomBytesForItsOwnerAlone() throws IOException {
        Path one = stick.resolve("one");
        Path two = stick.resolve("two");
        NewKeyFile.make(one, folder);
        NewKeyFile.make(two, folder);
        assertEquals(64, Files.size(one));
        assertFalse(Arrays.equals(Files.readAllBytes(one), Files.readAllBytes(two)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(one)));
        assertEquals("2020-01-01T00:00:00Z", Files.getLastModifiedTime(one).toString(), "it does not tell when");
        assertEquals(List.of("one", "two"), names(stick));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path photo = Files.writeString(stick.resolve("photo"), "mine");
        assertProblem(Kind.FILE_EXISTS, photo);
        assertArrayEquals("mine".getBytes(), Files.readAllBytes(photo));
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        assertProblem(Kind.NO_SUCH_FILE, place.resolve("gone").resolve("key"));
        assertFalse(Files.exists(place.resolve("gone")));
    }

    @Test
    void insideTheCasebooksFolderItIsRefusedByWhateverWay() throws IOException {
        assertProblem(Kind.INSIDE_CASEBOOK, folder.resolve("key"));
        Files.createDirectory(folder);
        Files.createDirectory(folder.resolve("deeper"));
        Path link = Files.createSymbolicLink(place.resolve("link"), folder);
        for (Path inside : List.of(folder.resolve("key"), folder.resolve("deeper/key"), link.resolve("key"),
                stick.resolve("../Casebook/key"))) {
            assertProblem(Kind.INSIDE_CASEBOOK, inside);
        }
        assertEquals(List.of("deeper"), names(folder));
        NewKeyFile.make(place.resolve("Casebook-key"), folder);
    }

    private void assertProblem(Kind kind, Path file) {
        assertEquals(kind, assertThrows(Problem.class, () -> NewKeyFile.make(file, folder)).kind());
    }

    @ParameterizedTest
    @CsvSource({"NOT_OPENED, false", "PASSPHRASE_IN_USE, false", "PASSPHRASE_EMPTY, false", "SHARES_ELSEWHERE, false",
        "IN_USE, false", "PLANTED_FILE, true", "NO_CASEBOOK, true", "STORAGE_FAILED, true",
        "CASEBOOK_FULL, true"})
    void itGoesAgainOnlyWhenNothingCanBeLockedByIt(Kind kind, boolean stays) {
        Path file = stick.resolve("key");
        assertThrows(Problem.class, () -> NewKeyFile.around(file, folder, () -> {
            assertTrue(Files.exists(file));
            throw new Problem(kind);
        }));
        assertEquals(stays, Files.exists(file));
    }

    @Test
    void whatIsKeptWithTheCasebookSharesItsDisk() {
        assertTrue(NewKeyFile.sharesDisk(stick.resolve("key"), folder));
        assertTrue(NewKeyFile.sharesDisk(place.resolve("not/yet/there"), folder));
        assertFalse(NewKeyFile.sharesDisk(Path.of("/proc/version"), folder));
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
