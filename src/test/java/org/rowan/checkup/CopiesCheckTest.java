package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class CopiesCheckTest {
    private static final int SAME = 8192;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @TempDir
    private Path folder;
    private final AtomicLong clock = new AtomicLong();
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder);
    }

    private CopiesCheck check(int names) {
        CopyPlaces places = new CopyPlaces(computer.subject(), computer.root(), computer.home(), computer.mounts());
        return new CopiesCheck(computer.subject(), places, new FolderWalk.Bounds(names, 10 * SECOND, clock::get));
    }

    private CopiesCheck check() {
        return check(1000);
    }

    @Test
    void theCasebookItselfIsNoCopy() throws Problem {
        assertEquals(Verdict.COPIES_NONE_SEEN, FakeComputer.verdict(check()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"home/Casebook (copy)", "home/.local/share/Trash/files/Casebook",
        "home/Desktop/a/b/Casebook", "home/Documents/Casebook", "home/Downloads/x/Casebook",
        "home/Schreibtisch/Casebook", "media/me/STICK/old/Casebook", "run/media/me/STICK/.Trash-1000/files/Casebook",
        "Volumes/STICK/Casebook"})
    void aCopyIsFoundWherePeopleLeaveThem(String place) throws Exception {
        computer.write("home/.config/user-dirs.dirs", "# mine\nXDG_DESKTOP_DIR=\"$HOME/Schreibtisch\"\n");
        computer.mount("8:17", "media/me/STICK", "vfat", "/dev/sdb1", "rw")
                .mount("8:33", "run/media/me/STICK", "vfat", "/dev/sdc1", "rw");
        Path copy = computer.casebook(place, SAME);
        assertEquals(Verdict.COPIES_FOUND, FakeComputer.verdict(check()));
        assertEquals(List.of(copy.toString()), FakeComputer.values(check()));
    }

    @Test
    void anotherSizeIsAnotherCasebookOrAnOlderState() throws Exception {
        computer.casebook("home/Documents/Other", SAME / 2);
        assertEquals(Verdict.COPIES_LIKE, FakeComputer.verdict(check()));
    }

    @Test
    void aHeaderAloneIsAPartOfACopyAndAShortFileOfItsNameIsNot() throws Exception {
        computer.write("home/Documents/web/header", "head of a page");
        assertEquals(Verdict.COPIES_NONE_SEEN, FakeComputer.verdict(check()));
        Files.createDirectories(computer.at("home/Downloads"));
        Files.write(computer.at("home/Downloads/header"), new byte[SAME]);
        assertEquals(Verdict.COPIES_PART, FakeComputer.verdict(check()));
        assertEquals(List.of(computer.at("home/Downloads").toString()), FakeComputer.values(check()));
    }

    @Test
    void linksAreNotFollowed() throws Exception {
        Path far = computer.casebook("srv/far/away/Casebook", SAME);
        Files.createDirectories(computer.at("home/Documents"));
        Files.createSymbolicLink(computer.at("home/Documents/link"), far);
        Files.createSymbolicLink(computer.at("home/Documents/up"), computer.at("srv"));
        assertEquals(Verdict.COPIES_NONE_SEEN, FakeComputer.verdict(check()));
    }

    @Test
    void aNetworkDiskIsNotWaitedFor() throws Exception {
        computer.mount("0:50", "mnt/far", "nfs4", "host:/", "rw").casebook("mnt/far/Casebook", SAME);
        assertEquals(Verdict.COPIES_NONE_SEEN, FakeComputer.verdict(check()));
    }

    @Test
    void tooMuchToLookAtIsSaidAndNotCalledGood() throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.createDirectories(computer.at("home/Documents/" + i + "/x"));
        }
        assertEquals(Verdict.COPIES_UNFINISHED, FakeComputer.verdict(check(20)));
        assertEquals(Verdict.COPIES_NONE_SEEN, FakeComputer.verdict(check()));
    }

    @Test
    void timeEndsTheSearchAndWhatWasFoundByThenIsTold() throws Exception {
        Path near = computer.casebook("home/a copy", SAME);
        computer.casebook("home/Documents/a/b/Casebook", SAME);
        List<Answer> answers = check().look((done, total) -> clock.addAndGet(2 * SECOND));
        assertEquals(List.of(new Answer(Verdict.COPIES_FOUND, List.of(near.toString())),
                new Answer(Verdict.COPIES_UNFINISHED, List.of())), answers);
    }

    @Test
    void itCanBeCancelled() {
        Progress cancelled = (done, total) -> {
            throw new Problem(Problem.Kind.CANCELLED);
        };
        assertEquals(Problem.Kind.CANCELLED, assertThrows(Problem.class, () -> check().look(cancelled)).kind());
    }
}
