package org.rowan.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

class CheckupTest {
    @TempDir
    private Path folder;
    private FakeComputer computer;

    @BeforeEach
    void aComputer() throws IOException {
        computer = new FakeComputer(folder).usualDisk().mount("8:2", "", "ext4", "/dev/sda2", "rw");
    }

    private List<Answer> run(boolean lockable) throws Problem {
        return new Checkup(computer.subject(), computer.computer(lockable)).run(Progress.NONE);
    }

    @Test
    void everyTopicIsAnsweredInItsOrder() throws Problem {
        List<Topic> topics = run(true).stream().map(answer -> answer.verdict().topic()).distinct().toList();
        assertEquals(Arrays.asList(Topic.values()), topics);
    }

    @Test
    void whatCanBeSaidOfATopicIsNeverOnlyGood() {
        for (Topic topic : Topic.values()) {
            assertTrue(Arrays.stream(Verdict.values()).filter(v -> v.topic() == topic).map(Verdict::state)
                    .collect(Collectors.toSet()).size() > 1, topic.word());
        }
    }

    @Test
    void lockedMemoryIsToldAsItWasGiven() throws Problem {
        assertEquals(Verdict.MEMORY_LOCKED, run(true).getLast().verdict());
        assertEquals(Verdict.MEMORY_REFUSED, run(false).getLast().verdict());
    }

    @Test
    void noDateOfTheCasebooksChangesNotEvenThatOfTheLastAccess() throws Exception {
        Path place = computer.subject().folder();
        computer.casebook("home/Desktop/Casebook", 8192);
        for (Path path : List.of(place, place.resolve("header"), computer.at("home/Desktop/Casebook/header"))) {
            // Older than its modification: the one access date that every Linux renews when a file is read.
            Files.setAttribute(path, "lastAccessTime", FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));
        }
        Files.setAttribute(place, "lastAccessTime", FileTime.from(Instant.parse("2037-01-01T00:00:00Z")));
        Map<String, Object> before = dates();
        run(true);
        assertEquals(before, dates());
    }

    private Map<String, Object> dates() throws IOException {
        Map<String, Object> dates = new TreeMap<>();
        List<Path> all = new ArrayList<>(List.of(computer.subject().folder()));
        for (String name : FakeComputer.NAMES) {
            all.add(computer.subject().folder().resolve(name));
            all.add(computer.at("home/Desktop/Casebook").resolve(name));
        }
        for (Path path : all) {
            dates.put(path.toString(), Files.readAttributes(path, "unix:lastAccessTime,lastModifiedTime,ctime"));
        }
        return dates;
    }

    @Test
    void cancellingEndsIt() {
        Checkup checkup = new Checkup(computer.subject(), computer.computer(true));
        Problem problem = assertThrows(Problem.class, () -> checkup.run((done, total) -> {
            if (done == 5) {
                throw new Problem(Problem.Kind.CANCELLED);
            }
        }));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
    }

    @Test
    void aFolderWithoutACasebookIsRefused() {
        Problem problem = assertThrows(Problem.class,
                () -> Subject.of(computer.home(), FakeComputer.NAMES, FakeComputer::holdsSeven));
        assertEquals(Problem.Kind.NOTHING_TO_CHECK, problem.kind());
    }

    @Test
    void aCasebookIsSeenWhereItReallyLies() throws Exception {
        Path link = Files.createSymbolicLink(computer.at("link"), computer.at("home/Casebook"));
        assertEquals(computer.at("home/Casebook"),
                Subject.of(link, FakeComputer.NAMES, FakeComputer::holdsSeven).folder());
    }

    @ParameterizedTest
    @CsvSource({"Linux, LINUX", "Mac OS X, MAC", "Windows 11, WINDOWS", "FreeBSD, OTHER", "Darwin, OTHER"})
    void theSystemIsKnownByItsName(String name, Computer.Kind kind) {
        assertEquals(kind, Computer.kind(name));
    }
}
