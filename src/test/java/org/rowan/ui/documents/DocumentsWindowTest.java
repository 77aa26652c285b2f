package org.rowan.ui.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;
import org.rowan.ui.ShellTest;
import org.rowan.ui.TestShell;

class DocumentsWindowTest extends ShellTest {
    private static final byte[] LETTER = "A letter about a house by the river.".getBytes(StandardCharsets.UTF_8);
    @TempDir
    private Path folder;
    private Entry morning;
    private Entry letter;

    @Override
    protected void prepare() throws Problem {
        morning = add(Kind.CASE, Field.TITLE, "Morning search");
        letter = casebook.documents().attach(morning.id(), "letter.txt", new ByteArrayInputStream(LETTER),
                LETTER.length, Progress.NONE);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileThatCanNotBeReadStopsNoneOfTheOthers() throws IOException {
        List<Path> files = List.of(file("one.txt", "one"), folder.resolve("gone.txt"), file("two.txt", "two"));
        Adding.Outcome outcome = new Adding(casebook, morning.id(), files).run(Progress.NONE);
        assertEquals(List.of("one.txt", "two.txt"),
                outcome.added().stream().map(e -> e.content().text(Field.FILE)).toList());
        assertEquals(List.of("gone.txt"), outcome.refused().stream().map(Adding.Refused::name).toList());
    }

    @Test
    void aCasebooksOwnFileIsNotTakenIn() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        for (String name : List.of("0a.db", "0b.db", "1a.db", "1b.db", "header", "log", "media")) {
            Files.createFile(other.resolve(name));
        }
        Adding.Outcome outcome = new Adding(casebook, morning.id(), List.of(other.resolve("header")))
                .run(Progress.NONE);
        assertEquals(List.of(), outcome.added());
        assertEquals(Problem.Kind.CASEBOOK_FILE, outcome.refused().getFirst().problem().kind());
    }

    @Test
    void cancellingKeepsWhatIsInAndAddsNothingMore() throws IOException {
        List<Path> files = List.of(file("one.txt", "one"), file("two.txt", "two".repeat(100)));
        Problem cancelled = assertThrows(Problem.class, () -> new Adding(casebook, morning.id(), files)
                .run((done, total) -> {
                    if (done > 3) {
                        throw new Problem(Problem.Kind.CANCELLED);
                    }
                }));
        assertEquals(Problem.Kind.CANCELLED, cancelled.kind());
        assertEquals(2, casebook.records().of(morning.id(), Kind.DOCUMENT).size());
    }

    @Test
    void ofWhatIsDroppedFilesAreTakenAndFoldersAreNot() throws IOException {
        List<Path> taken = new ArrayList<>();
        Path one = file("one.txt", "one");
        Path two = file("two.txt", "two");
        Path inside = Files.createDirectory(folder.resolve("papers"));
        robot.interact(() -> {
            DropZone zone = new DropZone("", taken::addAll);
            assertTrue(zone.take(List.of(one.toFile(), inside.toFile(), two.toFile())));
            assertFalse(zone.take(List.of(inside.toFile())));
        });
        assertEquals(List.of(one, two), taken);
    }

    @Test
    void aDocumentIsShownInsideTheWindow() {
        open(letter);
        window.seen(".viewer-tools");
        window.seen("#save-copy");
    }

    @Test
    void aCopyLeavesOnlyAfterTheSheetSaidWhatThatMeans() throws IOException {
        open(letter);
        press("#save-copy");
        Path target = folder.resolve("copy.txt");
        type("#picker-name", target.toString());
        press("#picker-choose");
        window.seen("#leaving-sheet");
        TestShell.until(() -> window.seen("#leaving-cancel").isFocused());
        assertFalse(Files.exists(target));
        press("#leaving-go");
        TestShell.until(() -> Files.exists(target));
        window.rest();
        assertArrayEquals(LETTER, Files.readAllBytes(target));
        assertTrue(casebook.custody().of(letter.id()).stream().map(CustodyEntry::event).anyMatch("left"::equals));
    }

    @Test
    void cancellingTheSheetWritesNothing() throws IOException {
        open(letter);
        press("#save-copy");
        type("#picker-name", folder.resolve("copy.txt").toString());
        press("#picker-choose");
        press("#leaving-cancel");
        window.rest();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        assertTrue(casebook.custody().of(letter.id()).stream().map(CustodyEntry::event).noneMatch("left"::equals));
    }
}
