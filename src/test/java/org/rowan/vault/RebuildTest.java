package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.NO_KEY_FILE;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.chars;
import static org.rowan.vault.Casebook.credentials;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;
import org.rowan.secret.SecretBytes;
import org.rowan.vault.FaultyFiles.Act;
import org.rowan.vault.FaultyFiles.Event;

/** Casebook format, section 4: rebuilding from recovery shares. */
class RebuildTest {
    private static final String NEXT = "wide bridge lamp";
    private static final String ERASE = "narrow door chalk";
    private static final int SLOTS_AT = 3 * 4096;
    private static final int BEFORE_ANYTHING_CHANGES = 9;

    @TempDir
    Path temporary;

    private Casebook casebook;
    private SecretBytes shared;

    @BeforeEach
    void create() throws IOException {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
        try (Compartment compartment = casebook.open(FIRST)) {
            shared = compartment.sharedSecret(credentials(FIRST));
        }
    }

    @AfterEach
    void forget() {
        shared.close();
    }

    private void rebuild(String passphrase) throws Problem {
        opened(passphrase).close();
    }

    private Compartment opened(String passphrase) throws Problem {
        return casebook.vault.rebuild(casebook.place, shared, credentials(passphrase), new Lines(), Progress.NONE);
    }

    private void panic() throws Problem {
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.destroyOwnSlots();
        }
    }

    private byte[] header() throws IOException {
        return Files.readAllBytes(casebook.place.resolve("header"));
    }

    @Test
    void afterEveryOwnSlotWasDestroyedANewPassphraseOpens() throws IOException {
        panic();
        rebuild(NEXT);
        assertEquals(List.of("first's note"), casebook.notes(NEXT));
        assertEquals(2, casebook.slots(NEXT).size());
        assertFalse(casebook.opens(FIRST));
    }

    @Test
    void theOtherCompartmentKeepsItsPassphraseItsSlotsAndItsRecords() throws IOException {
        List<Integer> others = casebook.ownSlots(SECOND);
        panic();
        byte[] before = header();
        rebuild(NEXT);
        for (int slot : others) {
            int at = SLOTS_AT + slot * 4096;
            assertArrayEquals(Arrays.copyOfRange(before, at, at + 4096), Arrays.copyOfRange(header(), at, at + 4096));
        }
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
        Folders.assertConstantDates(casebook.place);
    }

    @Test
    void forgottenPassphrasesAndAnErasePassphraseOpenNoMore() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE));
        }
        try (Compartment compartment = opened(NEXT)) {
            assertFalse(compartment.hasErasePassphrase());
            assertEquals(List.of(), compartment.findings());
        }
        assertFalse(casebook.opens(FIRST));
        assertFalse(casebook.opens(ERASE));
        assertEquals(List.of("first's note"), casebook.notes(NEXT));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @Test
    void afterTheOtherErasedThisCompartmentItIsRebuiltAsWell() throws IOException {
        try (Compartment compartment = casebook.open(SECOND)) {
            compartment.setErasePassphrase(credentials(SECOND), credentials(ERASE));
        }
        assertTrue(casebook.opens(ERASE));
        assertFalse(casebook.opens(FIRST));
        rebuild(NEXT);
        assertEquals(List.of("first's note"), casebook.notes(NEXT));
        assertTrue(casebook.opens(SECOND));
    }

    @Test
    void toTheSlotsItIsAWrongPassphraseAndThenAChangeOfPassphrase() throws IOException {
        casebook.files.forget();
        casebook.opens("nobody knows this");
        List<Act> wrong = untilForced();
        casebook.files.forget();
        rebuild(NEXT);
        assertEquals(wrong, untilForced());
        List<Event> written = casebook.files.events(Act.WRITE, "header");
        assertEquals(8 + 2 * 2 + 2 * 2, written.size(),
                "eight rewritten; two new and two destroyed, each with its twin");
    }

    private List<Act> untilForced() {
        List<Act> acts = new ArrayList<>();
        for (Event event : casebook.files.events()) {
            acts.add(event.act());
            if (event.act() == Act.FORCE) {
                return acts;
            }
        }
        return acts;
    }

    @Test
    void itIsRefusedInAnotherFolderWhichKeepsItsContents() throws IOException {
        Casebook other = Casebook.withTwo(temporary.resolve("other"));
        byte[] before = Files.readAllBytes(other.place.resolve("header"));
        assertProblem(Kind.SHARES_ELSEWHERE, () -> other.vault.rebuild(other.place, shared, credentials(NEXT),
                new Lines(),
                Progress.NONE));
        assertArrayEquals(before, Files.readAllBytes(other.place.resolve("header")));
        assertEquals(List.of("first's note"), other.notes(FIRST));
        assertEquals(List.of("second's note"), other.notes(SECOND));
    }

    @Test
    void itIsRefusedWhereTheCompartmentWasMadeAnew() throws IOException {
        try (Compartment compartment = casebook.open(SECOND)) {
            compartment.makeOther(chars("green kettle moon"), NO_KEY_FILE, new Lines(), Progress.NONE);
        }
        assertProblem(Kind.SHARES_ELSEWHERE, () -> rebuild(NEXT));
        assertEquals(List.of(), casebook.notes("green kettle moon"));
    }

    @Test
    void aPassphraseThatOpensAnythingHereIsRefusedAndErasesNothing() throws IOException {
        try (Compartment compartment = casebook.open(SECOND)) {
            compartment.setErasePassphrase(credentials(SECOND), credentials(ERASE));
        }
        for (String used : List.of(FIRST, SECOND, ERASE)) {
            assertProblem(Kind.PASSPHRASE_IN_USE, () -> rebuild(used));
        }
        assertProblem(Kind.PASSPHRASE_EMPTY, () -> rebuild(""));
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }

    @Test
    void itIsRefusedWhileTheFolderIsInUse() throws IOException {
        try (Compartment compartment = casebook.open(SECOND)) {
            assertProblem(Kind.IN_USE, () -> rebuild(NEXT));
            assertEquals(List.of("second's note"), Lines.in(compartment));
        }
    }

    @Test
    void whoCannotOpenTheCompartmentGetsNothingToShare() throws IOException {
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.NOT_OPENED, () -> compartment.sharedSecret(credentials(SECOND)));
            assertProblem(Kind.NOT_OPENED, () -> compartment.sharedSecret(credentials("nobody knows this")));
        }
    }

    @Test
    void aKillAtAnyActLeavesAnErasePassphraseThatOpensNoMoreOnceTheNewOneOpened() throws IOException {
        int killed = 0;
        for (String file : List.of("header", "log")) {
            int act = file.equals("log") ? 1 : BEFORE_ANYTHING_CHANGES;
            while (killedWithAnErasePassphrase(temporary.resolve(file + act), act, file)) {
                act += file.equals("log") ? 6 : 1;
                killed++;
            }
        }
        assertTrue(killed > 10, "the acts of a rebuild");
    }

    /** @return whether the rebuild came as far as the act */
    private boolean killedWithAnErasePassphrase(Path place, int act, String file) throws IOException {
        casebook = Casebook.withTwo(place);
        try (Compartment compartment = casebook.open(FIRST)) {
            shared.close();
            shared = compartment.sharedSecret(credentials(FIRST));
            compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE));
        }
        casebook.killAt(act, file);
        boolean whole = isRebuilt();
        casebook.live();
        if (!casebook.opens(NEXT)) {
            rebuild(NEXT);
        }
        assertFalse(casebook.opens(ERASE), () -> file + " " + act);
        assertFalse(casebook.opens(FIRST));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
        return !whole;
    }

    // What a killed process would have answered, nobody hears.
    private boolean isRebuilt() {
        try {
            opened(NEXT).abandon();
            return true;
        } catch (Problem killed) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9, 12, 16})
    void afterAKillOnTheWayItIsDoneAgain(int act) throws IOException {
        panic();
        casebook.killAt(act, "header");
        try {
            opened(NEXT).abandon();
        } catch (Problem killed) {
            assertEquals(Kind.STORAGE_FAILED, killed.kind());
        }
        casebook.live();
        if (!casebook.opens(NEXT)) {
            rebuild(NEXT);
        }
        assertEquals(List.of("first's note"), casebook.notes(NEXT));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }
}
