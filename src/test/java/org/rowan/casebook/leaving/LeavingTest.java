package org.rowan.casebook.leaving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.PlainCompartment;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.Content;
import org.rowan.model.CustodyEntry;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

class LeavingTest {
    @TempDir
    private Path folder;
    private PlainCompartment compartment;
    private Casebook casebook;
    private Entry aCase;
    private Entry testimony;

    @BeforeEach
    void open() throws Problem {
        compartment = TestCasebooks.compartment("Desk");
        casebook = TestCasebooks.on(compartment);
        aCase = casebook.records().add(Kind.CASE, Content.of(Field.TITLE, "Morning search"));
        testimony = casebook.records().add(Kind.TESTIMONY, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "t"));
    }

    @AfterEach
    void close() throws Problem {
        casebook.close();
    }

    @Test
    void withACaseGoesWhatBelongsToItButNotWhatIsInTheTrash() throws Problem {
        Entry note = casebook.records().add(Kind.NOTE, Content.of(Field.CASE, aCase.id().text(), Field.TEXT, "n"));
        casebook.records().trash(note.id());
        Permit permit = ask(Way.BUNDLE, aCase.id());
        assertEquals(Set.of(aCase.id(), testimony.id()), permit.allowed());
        assertEquals(List.of(testimony.code()), permit.unconsented());
        assertEquals(List.of(), permit.withheld());
        assertEquals(List.of(new Withheld(note.code(), "trashed")), ask(Way.BUNDLE, note.id()).withheld());
        assertThrows(UnsupportedOperationException.class, () -> permit.allowed().add(note.id()));
    }

    @Test
    void whatIsBeingTypedLeavesToo() throws Problem {
        casebook.drafts().put(testimony.id(), testimony.content().with(Field.TEXT, "typed"));
        ask(Way.BUNDLE, aCase.id());
        assertEquals("typed", casebook.records().get(testimony.id()).content().text(Field.TEXT));
    }

    @Test
    void anUnknownRecordCanNotLeave() {
        assertEquals(Problem.Kind.UNKNOWN_NAME, assertThrows(Problem.class, () -> ask(Way.PRINT, Id.random())).kind());
    }

    @Test
    void aFileAppearsWholeAndEveryRecordThatLeftSaysSo() throws IOException {
        Path target = folder.resolve("out");
        ask(Way.BUNDLE, aCase.id()).write(target, out -> {
            out.write(new byte[] {1, 2, 3});
            assertTrue(Files.notExists(target), "not there before it is whole");
        });
        assertEquals(3, Files.size(target));
        assertEquals(List.of("out"), names());
        for (Entry entry : List.of(aCase, testimony)) {
            CustodyEntry link = casebook.custody().of(entry.id()).getLast();
            assertEquals("left", link.event());
            assertEquals("bundle: for the court", link.detail());
        }
        assertEquals(Instant.parse("2020-01-01T00:00:00Z"), Files.getLastModifiedTime(target).toInstant());
    }

    @Test
    void aLongFileReachesTheDiskOnItsWayAndIsWhole() throws IOException {
        Path target = folder.resolve("out");
        byte[] part = new byte[1 << 20];
        assertProblem(Problem.Kind.CANCELLED, target, out -> {
            for (int i = 0; i < 40; i++) {
                out.write(part);
            }
            throw new Problem(Problem.Kind.CANCELLED);
        });
        assertEquals(List.of(), names());
        ask(Way.BUNDLE, aCase.id()).write(target, out -> {
            for (int i = 0; i < 40; i++) {
                Arrays.fill(part, (byte) i);
                out.write(part);
            }
        });
        assertEquals(40 << 20, Files.size(target));
        try (InputStream in = Files.newInputStream(target)) {
            for (int i = 0; i < 40; i++) {
                Arrays.fill(part, (byte) i);
                assertArrayEquals(part, in.readNBytes(part.length));
            }
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path target = Files.writeString(folder.resolve("out"), "before");
        assertProblem(Problem.Kind.FILE_EXISTS, target, out -> out.write(1));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertProblem(Problem.Kind.FILE_EXISTS, link, out -> out.write(1));
        Path late = folder.resolve("late");
        assertProblem(Problem.Kind.FILE_EXISTS, late, out -> Files.writeString(late, "somebody else's"));
        assertEquals("before", Files.readString(target));
        assertEquals("somebody else's", Files.readString(late));
        assertEquals(List.of("late", "link", "out"), names());
    }

    @Test
    void afterAFailureOrACancelThereIsNoFile() throws IOException {
        Path target = folder.resolve("out");
        assertProblem(Problem.Kind.CANCELLED, target, out -> {
            out.write(1);
            throw new Problem(Problem.Kind.CANCELLED);
        });
        assertProblem(Problem.Kind.DISK_FULL, target, out -> {
            throw new IOException("No space left on device");
        });
        assertProblem(Problem.Kind.NO_ACCESS, target, out -> {
            throw new IOException("Input/output error");
        });
        assertThrows(IllegalStateException.class, () -> ask(Way.BUNDLE, aCase.id()).write(target, out -> {
            throw new IllegalStateException();
        }));
        Permit permit = ask(Way.BUNDLE, aCase.id());
        compartment.failNext(Problem.Kind.CASEBOOK_FULL);
        assertThrows(Problem.class, () -> permit.write(target, out -> out.write(1)));
        assertEquals(List.of(), names());
        assertEquals(List.of("created"), casebook.custody().of(aCase.id()).stream().map(CustodyEntry::event).toList());
    }

    @Test
    void nothingIsWrittenIntoACasebooksFolder() throws IOException {
        for (String name : List.of("header", "0a.db", "0b.db", "1a.db", "1b.db", "log", "media")) {
            Files.createFile(folder.resolve(name));
        }
        assertProblem(Problem.Kind.INSIDE_CASEBOOK, folder.resolve("media-1.age"), out -> out.write(1));
        assertEquals(7, names().size());
    }

    @Test
    void onlyItsOwnerMayReadWhatLeft() throws IOException {
        Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path target = folder.resolve("out");
        ask(Way.SAVE_OUT, aCase.id()).write(target, out -> out.write(1));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws Problem {
        assertProblem(Problem.Kind.NO_SUCH_FILE, folder.resolve("gone").resolve("out"), out -> out.write(1));
    }

    @Test
    void whatIsShownToItsOwnerHasNotLeftButWhatIsPrintedHas() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        ask(Way.SHOW, aCase.id()).write(screen, out -> out.write(7));
        assertEquals(1, screen.size());
        assertEquals(1, casebook.custody().of(aCase.id()).size());
        ask(Way.PRINT, aCase.id()).write(screen, out -> out.write(7));
        assertEquals("print: for the court", casebook.custody().of(aCase.id()).getLast().detail());
    }

    private void assertProblem(Problem.Kind kind, Path target, OutputWork work) throws Problem {
        Permit permit = ask(Way.BUNDLE, aCase.id());
        assertEquals(kind, assertThrows(Problem.class, () -> permit.write(target, work)).kind());
    }

    private Permit ask(Way way, Id id) throws Problem {
        return casebook.leaving().ask(new Departure(way, Set.of(id), " for the court "));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
