package org.rowan.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.NO_KEY_FILE;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.chars;
import static org.rowan.vault.Casebook.credentials;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;

/** Casebook format, section 4: both compartments in one session. */
class BothCompartmentsTest {
    private static final String ERASE = "narrow door chalk";

    @TempDir
    Path temporary;

    private Casebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
    }

    @Test
    void theOtherIsReadAndWrittenWhileThisOneStaysOpen() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            List<String> read = compartment.withOther(chars(SECOND), NO_KEY_FILE, other -> {
                Lines.save(other, "second's next");
                Lines.save(compartment, "first's next");
                return Lines.in(other);
            });
            assertEquals(List.of("second's next", "second's note"), read);
            assertEquals(List.of("first's next", "first's note"), Lines.in(compartment));
            Lines.save(compartment, "first's last");
        }
        assertEquals(List.of("first's last", "first's next", "first's note"), casebook.notes(FIRST));
        assertEquals(List.of("second's next", "second's note"), casebook.notes(SECOND));
    }

    @Test
    void whatDoesNotOpenTheOtherIsRefused() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE));
            assertProblem(Kind.OWN_PASSPHRASE, () -> compartment.withOther(chars(FIRST), NO_KEY_FILE, Lines::in));
            for (String passphrase : List.of(ERASE, "wrong", "")) {
                assertProblem(Kind.NOT_OPENED, () -> compartment.withOther(chars(passphrase), NO_KEY_FILE, Lines::in));
            }
            assertEquals(List.of("second's note"), compartment.withOther(chars(SECOND), NO_KEY_FILE, Lines::in));
        }
    }

    @Test
    void anErasePassphraseErasesNothingHere() throws IOException {
        try (Compartment compartment = casebook.open(SECOND)) {
            compartment.setErasePassphrase(credentials(SECOND), credentials(ERASE));
        }
        try (Compartment compartment = casebook.open(FIRST)) {
            assertEquals(List.of("second's note"), compartment.withOther(chars(ERASE), NO_KEY_FILE, Lines::in));
        }
        assertTrue(casebook.opens(FIRST));
    }

    @Test
    void workThatFailsLeavesBothSound() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.CANCELLED, () -> compartment.withOther(chars(SECOND), NO_KEY_FILE, other -> {
                Lines.save(other, "kept");
                throw new Problem(Kind.CANCELLED);
            }));
            assertEquals(List.of("kept", "second's note"),
                    compartment.withOther(chars(SECOND), NO_KEY_FILE, Lines::in));
            assertEquals(List.of("first's note"), Lines.in(compartment));
        }
    }

    @Test
    void closingWhatIsLentEndsOnlyIt() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.withOther(chars(SECOND), NO_KEY_FILE, other -> {
                other.close();
                return "closed";
            });
            assertProblem(Kind.IN_USE, () -> casebook.open(SECOND));
            assertEquals(List.of("first's note"), Lines.in(compartment));
        }
        assertTrue(casebook.opens(SECOND));
    }

    @Test
    void whileBothAreOpenNeitherIsMadeAnewOrLarger() throws IOException {
        Reserve reserve = SmallConstants.SMALL.reserve();
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.withOther(chars(SECOND), NO_KEY_FILE, other -> {
                for (Compartment each : List.of(compartment, other)) {
                    assertThrows(IllegalStateException.class, () -> each.grow(reserve, Progress.NONE));
                    assertThrows(IllegalStateException.class,
                            () -> each.makeOther(chars(ERASE), NO_KEY_FILE, new Lines(), Progress.NONE));
                    assertThrows(IllegalStateException.class,
                            () -> each.withOther(chars(FIRST), NO_KEY_FILE, Lines::in));
                }
                return other;
            });
            compartment.grow(reserve, Progress.NONE);
        }
    }

    @Test
    void whatIsMissingCannotBeOpenedBeside() throws IOException {
        Casebook single = new Casebook(temporary.resolve("single"));
        single.create(Optional.empty());
        try (Compartment compartment = single.open(FIRST)) {
            assertProblem(Kind.NOT_OPENED, () -> compartment.withOther(chars(SECOND), NO_KEY_FILE, Lines::in));
        }
    }

    @Test
    void anAbandonedCasebookStaysLockedUntilWorkOnTheOtherHasEnded() throws Exception {
        Compartment compartment = casebook.open(FIRST);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch abandoned = new CountDownLatch(1);
        CompletableFuture<Problem> ended = CompletableFuture.supplyAsync(() -> assertThrows(Problem.class,
                () -> compartment.withOther(chars(SECOND), NO_KEY_FILE, other -> other.bulk(transaction -> {
                    begun.countDown();
                    assertDoesNotThrow(() -> abandoned.await());
                    transaction.apply("too late".getBytes(UTF_8));
                    return other;
                }))));
        begun.await();
        compartment.abandon();
        assertProblem(Kind.IN_USE, () -> casebook.open(FIRST));
        abandoned.countDown();
        assertEquals(Kind.STORAGE_FAILED, ended.get().kind());
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }
}
