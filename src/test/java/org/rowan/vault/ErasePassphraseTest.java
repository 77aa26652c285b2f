package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.credentials;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.model.Progress;

/** Casebook format, section 4. */
class ErasePassphraseTest {
    private static final String ERASE = "narrow door chalk";
    private static final String NEXT = "wide bridge lamp";
    private static final List<String> FIRSTS_NOTES = List.of("first's note");
    private static final List<String> SECONDS_NOTES = List.of("second's note");

    @TempDir
    Path temporary;

    private Casebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
    }

    @Test
    void itOpensItsCompartmentAndTheOtherOpensNoMore() throws IOException {
        set(FIRST, ERASE);
        assertEquals(FIRSTS_NOTES, casebook.notes(ERASE));
        assertFalse(casebook.opens(SECOND));
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        assertEquals(FIRSTS_NOTES, casebook.notes(ERASE));
    }

    @Test
    void eitherCompartmentMayHaveOne() throws IOException {
        set(FIRST, ERASE);
        set(SECOND, NEXT);
        assertEquals(SECONDS_NOTES, casebook.notes(NEXT));
        assertFalse(casebook.opens(FIRST));
        assertFalse(casebook.opens(ERASE));
    }

    @Test
    void thePlainPassphraseErasesNothing() throws IOException {
        set(FIRST, ERASE);
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        assertEquals(SECONDS_NOTES, casebook.notes(SECOND));
    }

    @Test
    void aSessionOpenedByItShowsNoDifference() throws IOException {
        set(FIRST, ERASE);
        List<String> plain = session(FIRST);
        assertEquals(plain, session(ERASE));
    }

    // What is read of contents depends on chance, and so do a media cell in the idle save at the beginning and the pages
    // of an idle checkpoint at the end; whatever else is written and forced does not.
    private List<String> session(String passphrase) throws IOException {
        casebook.files.forget();
        try (Compartment compartment = casebook.open(passphrase)) {
            assertEquals(List.of(), compartment.findings());
            assertEquals(FIRSTS_NOTES, Lines.in(compartment));
            assertTrue(compartment.hasErasePassphrase());
        }
        return casebook.files.events().stream().filter(e -> e.act() != FaultyFiles.Act.READ)
                .filter(e -> !e.file().equals("media"))
                .filter(e -> e.act() != FaultyFiles.Act.WRITE || !e.file().endsWith(".db"))
                .map(e -> e.act() + " " + e.file() + " " + e.length()).sorted().toList();
    }

    @Test
    void whetherThereIsOneIsKnownInside() throws IOException {
        assertFalse(has(FIRST));
        set(FIRST, ERASE);
        assertTrue(has(FIRST));
        assertFalse(has(SECOND));
    }

    private boolean has(String passphrase) throws IOException {
        try (Compartment compartment = casebook.open(passphrase)) {
            return compartment.hasErasePassphrase();
        }
    }

    @Test
    void itTakesTwoFreeSlotsOfItsOwn() throws IOException {
        List<Integer> plain = casebook.slots(FIRST);
        set(FIRST, ERASE);
        assertEquals(plain, casebook.slots(FIRST));
        Set<Integer> all = new HashSet<>(plain);
        assertTrue(all.addAll(casebook.slots(ERASE)));
        assertEquals(4, all.size());
        all.addAll(casebook.slots(SECOND));
        assertEquals(6, all.size());
    }

    @Test
    void everySlotThatIsWrittenHasATwinAmongTheOthers() throws IOException {
        List<Integer> own = casebook.ownSlots(FIRST);
        try (Compartment compartment = casebook.open(FIRST)) {
            casebook.files.forget();
            compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE));
            assertWritten(2, own);
            casebook.files.forget();
            compartment.setErasePassphrase(credentials(FIRST), credentials(NEXT));
            assertWritten(4, own);
        }
        assertEquals(SECONDS_NOTES, casebook.notes(SECOND));
    }

    private void assertWritten(int each, List<Integer> own) {
        List<Integer> written = casebook.files.events(FaultyFiles.Act.WRITE, "header").stream()
                .map(event -> (int) (event.from() - 3 * 4096) / 4096).toList();
        assertEquals(each, written.stream().filter(own::contains).count());
        assertEquals(2L * each, written.size());
    }

    @Test
    void theCurrentPassphraseIsNeeded() {
        assertProblem(Kind.NOT_OPENED, () -> set(FIRST, "wrong", ERASE));
        assertProblem(Kind.NOT_OPENED, () -> set(FIRST, SECOND, ERASE));
        assertProblem(Kind.NOT_OPENED, () -> remove(FIRST, "wrong"));
        assertProblem(Kind.NOT_OPENED, () -> remove(FIRST, SECOND));
    }

    @Test
    void anEmptyOneOrOneThatOpensASlotIsRefused() throws IOException {
        assertProblem(Kind.PASSPHRASE_EMPTY, () -> set(FIRST, ""));
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> set(FIRST, FIRST));
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> set(FIRST, SECOND));
        set(FIRST, ERASE);
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> set(FIRST, ERASE));
    }

    @Test
    void anotherMayTakeItsPlace() throws IOException {
        set(FIRST, ERASE);
        set(FIRST, NEXT);
        assertFalse(casebook.opens(ERASE));
        assertTrue(casebook.opens(SECOND));
        assertEquals(FIRSTS_NOTES, casebook.notes(NEXT));
        assertFalse(casebook.opens(SECOND));
    }

    @Test
    void whenItIsRemovedItOpensNothingAndErasesNothing() throws IOException {
        set(FIRST, ERASE);
        remove(FIRST, FIRST);
        assertFalse(casebook.opens(ERASE));
        assertFalse(has(FIRST));
        assertEquals(SECONDS_NOTES, casebook.notes(SECOND));
        remove(FIRST, FIRST);
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
    }

    @Test
    void itCannotRemoveItselfBecauseItMayBeTheOnlyOneKnown() throws IOException {
        set(FIRST, ERASE);
        assertProblem(Kind.ERASE_PASSPHRASE, () -> remove(ERASE, ERASE));
        assertTrue(casebook.opens(ERASE));
    }

    @Test
    void insideASessionItErasesNothing() throws IOException {
        set(FIRST, ERASE);
        set(FIRST, ERASE, NEXT);
        assertEquals(SECONDS_NOTES, casebook.notes(SECOND));
    }

    @Test
    void whoGivesItAsTheCurrentPassphraseChangesItAndItGoesOnErasing() throws IOException {
        set(FIRST, ERASE);
        change(ERASE, ERASE, NEXT);
        assertFalse(casebook.opens(ERASE));
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        setUpTheOtherAgain(FIRST);
        assertEquals(FIRSTS_NOTES, casebook.notes(NEXT));
        assertFalse(casebook.opens(SECOND));
    }

    @Test
    void whoGivesThePlainOneInASessionThatItOpenedChangesThePlainOne() throws IOException {
        set(FIRST, ERASE);
        change(ERASE, FIRST, NEXT);
        assertFalse(casebook.opens(FIRST));
        setUpTheOtherAgain(ERASE);
        assertEquals(FIRSTS_NOTES, casebook.notes(NEXT));
        assertTrue(casebook.opens(SECOND));
        assertEquals(FIRSTS_NOTES, casebook.notes(ERASE));
        assertFalse(casebook.opens(SECOND));
    }

    private void setUpTheOtherAgain(String opening) throws IOException {
        try (Compartment compartment = casebook.open(opening)) {
            compartment.makeOther(Casebook.chars(SECOND), Casebook.NO_KEY_FILE, new Lines(), Progress.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aKillWhileItIsSetFirstLeavesAllOrNothing(int act) throws IOException {
        die(act, "header", compartment -> compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE)));
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        assertEquals(has(FIRST), casebook.opens(ERASE));
        set(FIRST, NEXT);
        assertEquals(FIRSTS_NOTES, casebook.notes(NEXT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 9, 12, 15, 18})
    void aKillWhileItIsNotedHarmsNothing(int act) throws IOException {
        die(act, "log", compartment -> compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE)));
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        assertEquals(has(FIRST), casebook.opens(ERASE));
        set(FIRST, NEXT);
        assertEquals(FIRSTS_NOTES, casebook.notes(NEXT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void aKillWhileAnotherTakesItsPlaceLeavesThePlainOneAndWhatOpensFirst(int act) throws IOException {
        set(FIRST, ERASE);
        die(act, "header", compartment -> compartment.setErasePassphrase(credentials(FIRST), credentials(NEXT)));
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        String opening = casebook.opens(ERASE) ? ERASE : NEXT;
        assertEquals(FIRSTS_NOTES, casebook.notes(opening));
        assertFalse(casebook.opens(opening.equals(ERASE) ? NEXT : ERASE));
        assertEquals(2, casebook.slots(opening).size());
        set(FIRST, "yet another");
        assertEquals(FIRSTS_NOTES, casebook.notes("yet another"));
        assertFalse(casebook.opens(opening));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 10})
    void afterAKillWhileAnotherTakesItsPlaceAThirdOneMay(int act) throws IOException {
        set(FIRST, ERASE);
        die(act, "header", compartment -> compartment.setErasePassphrase(credentials(FIRST), credentials(NEXT)));
        change(FIRST, FIRST, "plain and new");
        set("plain and new", "yet another");
        assertFalse(casebook.opens(ERASE));
        assertFalse(casebook.opens(NEXT));
        assertEquals(SECONDS_NOTES, casebook.notes(SECOND));
        assertEquals(FIRSTS_NOTES, casebook.notes("yet another"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aKillWhileItIsRemovedIsCarriedToItsEnd(int act) throws IOException {
        set(FIRST, ERASE);
        die(act, "header", compartment -> compartment.removeErasePassphrase(credentials(FIRST)));
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        assertFalse(casebook.opens(ERASE));
        assertFalse(has(FIRST));
        assertEquals(SECONDS_NOTES, casebook.notes(SECOND));
    }

    @Test
    void whoOpensByItAfterAStoppedRemovalKeepsIt() throws IOException {
        set(FIRST, ERASE);
        die(1, "header", compartment -> compartment.removeErasePassphrase(credentials(FIRST)));
        assertEquals(FIRSTS_NOTES, casebook.notes(ERASE));
        assertEquals(2, casebook.slots(ERASE).size());
        assertEquals(FIRSTS_NOTES, casebook.notes(FIRST));
        assertTrue(casebook.opens(ERASE));
    }

    /** Work that is killed. */
    @FunctionalInterface
    private interface Work {
        void on(Compartment compartment) throws Problem;
    }

    private void die(int act, String file, Work work) throws IOException {
        Compartment compartment = casebook.open(FIRST);
        casebook.killAt(act, file);
        try {
            work.on(compartment);
        } catch (Problem killed) {
            assertEquals(Kind.STORAGE_FAILED, killed.kind());
        }
        compartment.abandon();
        casebook.live();
    }

    private void set(String current, String erase) throws Problem {
        set(current, current, erase);
    }

    private void set(String opening, String current, String erase) throws Problem {
        try (Compartment compartment = casebook.open(opening)) {
            compartment.setErasePassphrase(credentials(current), credentials(erase));
        }
    }

    private void remove(String opening, String current) throws Problem {
        try (Compartment compartment = casebook.open(opening)) {
            compartment.removeErasePassphrase(credentials(current));
        }
    }

    private void change(String opening, String current, String next) throws Problem {
        try (Compartment compartment = casebook.open(opening)) {
            compartment.changePassphrase(credentials(current), credentials(next));
        }
    }
}
