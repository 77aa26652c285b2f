package org.rowan.bundle.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Hash;
import org.rowan.model.Problem;

/** Time is a number here; nobody waits. */
class LookoutTest {
    private static final Hash MARK = new Hash("ab".repeat(32));
    private static final Verdict LOCKED = new Verdict.Locked(MARK);
    private static final Verdict DAMAGED = new Verdict.Unreadable(new Problem(Problem.Kind.BUNDLE_DAMAGED));
    @TempDir
    private Path folder;
    private Lookout lookout;
    private final List<String> read = new ArrayList<>();
    private Verdict next = LOCKED;

    @BeforeEach
    void watch() {
        lookout = new Lookout(folder, Duration.ofSeconds(3));
    }

    private Path file(String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), new byte[bytes]);
    }

    private Inbox at(long seconds) throws Problem {
        long now = Duration.ofSeconds(seconds).toNanos();
        lookout.look(now);
        for (Optional<Found> due = lookout.due(now); due.isPresent(); due = lookout.due(now)) {
            read.add(due.get().path().getFileName().toString());
            lookout.read(due.get(), found -> Optional.of(next), now);
        }
        return lookout.inbox();
    }

    @Test
    void aFileIsReadOnceItHasStayedAsItIs() throws IOException {
        file("a.age", 10);
        assertEquals(1, at(0).coming());
        assertEquals(1, at(2).coming());
        assertEquals(List.of(), read);
        assertEquals(1, at(3).waiting());
        at(900);
        assertEquals(List.of("a.age"), read);
    }

    @Test
    void aFileThatGrowsIsWaitedFor() throws IOException {
        Path growing = file("a.age", 10);
        for (int second = 0; second < 20; second += 2) {
            Files.write(growing, new byte[10], StandardOpenOption.APPEND);
            assertEquals(1, at(second).coming());
        }
        assertEquals(List.of(), read);
        assertEquals(1, at(21).waiting());
    }

    @Test
    void aFileOfTheFinalLengthFromTheStartIsWaitedForByItsDate() throws IOException {
        Path filling = file("a.age", 10);
        for (int second = 0; second < 20; second += 2) {
            Files.setLastModifiedTime(filling, FileTime.fromMillis(1_000_000L * second));
            at(second);
        }
        assertEquals(List.of(), read);
    }

    @Test
    void aFileIsReadUnderItsFinalNameOnly() throws IOException {
        Path part = file(".a.age.Xy7Qz1", 10);
        at(0);
        assertEquals(0, at(10).coming());
        Files.move(part, folder.resolve("a.age"));
        at(11);
        at(14);
        assertEquals(List.of("a.age"), read);
    }

    @Test
    void whatCouldNotBeReadIsTriedAFewTimesMoreAndThenLeftUntilItChanges() throws IOException {
        Path damaged = file("a.age", 10);
        next = DAMAGED;
        for (int second = 0; second < 5_000; second++) {
            at(second);
        }
        assertEquals(4, read.size());
        assertEquals(1, lookout.inbox().arrived().size());
        assertEquals(0, lookout.inbox().waiting());
        Files.write(damaged, new byte[10], StandardOpenOption.APPEND);
        next = LOCKED;
        at(5_000);
        assertEquals(1, at(5_003).waiting());
    }

    @Test
    void theSameBundleUnderTwoNamesIsOfferedOnce() throws IOException {
        file("a.age", 10);
        file("a (1).age", 10);
        at(0);
        Inbox inbox = at(3);
        assertEquals(1, inbox.waiting());
        assertEquals(Map.of(Inbox.Left.TWICE, 1), inbox.left());
    }

    @Test
    void whatIsNoBundleIsNotMentioned() throws IOException {
        file("letter.txt", 10);
        next = new Verdict.NoBundle();
        at(0);
        assertEquals(new Inbox(Optional.of(folder), Inbox.Place.THERE, List.of(), 0, Map.of(), true), at(3));
    }

    @Test
    void aFolderThatGoesAndComesBackIsTheSameWithoutReadingItAgain() throws IOException {
        file("a.age", 10);
        at(0);
        Inbox before = at(3);
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, elsewhere);
        Inbox away = at(4);
        assertEquals(Inbox.Place.GONE, away.place());
        assertEquals(0, away.waiting());
        Files.move(elsewhere, folder);
        assertEquals(before, at(5));
        assertEquals(1, read.size());
    }

    @Test
    void aFileThatIsTakenAwayIsForgotten() throws IOException {
        Path file = file("a.age", 10);
        at(0);
        at(3);
        Files.delete(file);
        assertEquals(0, at(4).waiting());
    }

    @Test
    void whatChangedWhileItWasReadIsReadAgainLater() throws IOException {
        file("a.age", 10);
        lookout.look(0);
        long later = Duration.ofSeconds(3).toNanos();
        lookout.read(lookout.due(later).orElseThrow(), found -> Optional.empty(), later);
        assertEquals(1, lookout.inbox().coming());
        assertTrue(lookout.due(later).isEmpty());
        assertTrue(lookout.due(2 * later).isPresent());
    }

    @Test
    void smallOnesDoNotWaitForALargeOne() throws IOException {
        file("a.age", 1_000);
        file("b.age", 10);
        at(0);
        at(3);
        assertEquals(List.of("b.age", "a.age"), read);
    }

    @Test
    void foldersAndLinksAreNotOpened() throws IOException {
        Files.createDirectory(folder.resolve("sub.age"));
        Files.createSymbolicLink(folder.resolve("link.age"), file(".hidden", 10));
        at(0);
        assertEquals(0, at(3).coming());
        assertEquals(List.of(), read);
    }

    @Test
    void aFolderFullOfNamesIsNotListedToItsEnd() throws IOException {
        for (int i = 0; i < 4; i++) {
            file(i + ".age", 1);
        }
        assertEquals(3, Listing.of(folder, 3).found().size());
        assertFalse(Listing.of(folder, 3).all());
        assertTrue(Listing.of(folder, 4).all());
    }
}
