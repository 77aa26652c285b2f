package org.rowan.vault;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;

/** Casebook format, section 4. */
class OtherCompartmentTest {
    private static final String NEXT = "wide bridge lamp";

    @TempDir
    Path temporary;

    @Test
    void aSecondCompartmentMayBeSetUpLater() throws IOException {
        Casebook casebook = new Casebook(temporary.resolve("casebook"));
        casebook.create(Optional.empty());
        casebook.note(FIRST, "first's note");
        makeOther(casebook, FIRST, SECOND);
        casebook.note(SECOND, "second's note");
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
        assertEquals(2, casebook.slots(SECOND).size());
    }

    @Test
    void whateverTheOtherHeldIsDestroyed() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        makeOther(casebook, FIRST, NEXT);
        assertFalse(casebook.opens(SECOND));
        assertEquals(List.of(), casebook.notes(NEXT));
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }

    @Test
    void eitherCompartmentCanDoItToTheOther() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        makeOther(casebook, SECOND, NEXT);
        assertFalse(casebook.opens(FIRST));
        assertEquals(List.of(), casebook.notes(NEXT));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @Test
    void theNewOneKnowsItsSlotsAndCanChangeItsPassphrase() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        makeOther(casebook, FIRST, NEXT);
        try (Compartment compartment = casebook.open(NEXT)) {
            assertEquals(List.of(), compartment.findings());
            compartment.changePassphrase(credentials(NEXT), credentials(SECOND));
        }
        assertTrue(casebook.opens(SECOND));
        assertFalse(casebook.opens(NEXT));
        assertTrue(casebook.opens(FIRST));
    }

    @Test
    void aPassphraseThatOpensAnySlotIsRefused() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> makeOther(casebook, FIRST, FIRST));
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> makeOther(casebook, FIRST, SECOND));
        assertProblem(Kind.PASSPHRASE_EMPTY, () -> makeOther(casebook, FIRST, ""));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @Test
    void cancellingInTimeLeavesTheOtherAsItWas() throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        try (Compartment compartment = casebook.open(FIRST)) {
            assertProblem(Kind.CANCELLED, () -> compartment.makeOther(chars(NEXT), NO_KEY_FILE, new Lines(), (done, total) -> {
                throw new Problem(Kind.CANCELLED);
            }));
        }
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @ParameterizedTest
    @CsvSource({"header, 1", "header, 5", "header, 16", "header, 17", "header, 18", "header, 20", "header, 22",
        "0a.db, 1", "1a.db, 1", "log, 1", "log, 3"})
    void aKillOnTheWayHarmsNobodyElse(String file, int act) throws IOException {
        Casebook casebook = Casebook.withTwo(temporary.resolve("casebook"));
        Compartment compartment = casebook.open(FIRST);
        casebook.killAt(act, file);
        try {
            compartment.makeOther(chars(NEXT), NO_KEY_FILE, new Lines(), Progress.NONE);
        } catch (Problem killed) {
            assertEquals(Kind.STORAGE_FAILED, killed.kind());
        }
        compartment.abandon();
        casebook.live();
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
        makeOther(casebook, FIRST, "yet another");
        assertEquals(List.of(), casebook.notes("yet another"));
        assertFalse(casebook.opens(SECOND));
    }

    private static void makeOther(Casebook casebook, String opening, String passphrase) throws Problem {
        try (Compartment compartment = casebook.open(opening)) {
            compartment.makeOther(chars(passphrase), NO_KEY_FILE, new Lines(), Progress.NONE);
        }
    }
}
