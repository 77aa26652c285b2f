package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.credentials;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;

/** Casebook format, section 4. */
class PassphraseChangeTest {
    private static final String NEXT = "wide bridge lamp";

    @TempDir
    Path temporary;

    private Casebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
    }

    @Test
    void onlyTheNewPassphraseOpensAfterwards() throws IOException {
        change(FIRST, FIRST, NEXT);
        assertFalse(casebook.opens(FIRST));
        assertEquals(List.of("first's note"), casebook.notes(NEXT));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @Test
    void itTakesTwoNewSlotsOfItsOwnAndOverwritesTheOldOnes() throws IOException {
        List<Integer> before = casebook.slots(FIRST);
        List<String> slotsBefore = slotBytes();
        change(FIRST, FIRST, NEXT);
        List<Integer> after = casebook.slots(NEXT);
        List<String> slotsAfter = slotBytes();
        assertEquals(2, after.size());
        assertTrue(Collections.disjoint(before, after));
        for (int position = 0; position < 16; position++) {
            boolean touched = before.contains(position) || after.contains(position);
            assertEquals(touched, !slotsBefore.get(position).equals(slotsAfter.get(position)), "slot " + position);
        }
    }

    private List<String> slotBytes() throws Problem {
        try (Folder folder = Folders.open(casebook.place)) {
            Header header = new Header(folder, SmallConstants.SMALL);
            return IntStream.range(0, 16)
                    .mapToObj(i -> HexFormat.of().formatHex(header.slot(i))).toList();
        }
    }

    @Test
    void theBookNamesTheSlotsThatOpen() throws IOException {
        assertEquals(casebook.slots(FIRST), book(FIRST));
        assertEquals(casebook.slots(SECOND), book(SECOND));
        change(FIRST, FIRST, NEXT);
        assertEquals(casebook.slots(NEXT), book(NEXT));
    }

    private List<Integer> book(String passphrase) throws Problem {
        try (Compartment compartment = casebook.open(passphrase)) {
            return compartment.read(connection -> {
                SlotBook book = new SlotBook(connection);
                assertEquals(List.of(), book.in(SlotRecord.Role.OPEN, SlotBook.State.COMING));
                assertEquals(List.of(), book.in(SlotRecord.Role.OPEN, SlotBook.State.GOING));
                return book.in(SlotRecord.Role.OPEN, SlotBook.State.HELD);
            });
        }
    }

    @Test
    void itCanBeDoneAgainAndAgain() throws IOException {
        change(FIRST, FIRST, NEXT);
        change(NEXT, NEXT, FIRST);
        change(FIRST, FIRST, NEXT);
        change(NEXT, NEXT, FIRST);
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }

    @Test
    void theSecondPassphraseChangesAlike() throws IOException {
        change(SECOND, SECOND, NEXT);
        assertEquals(List.of("second's note"), casebook.notes(NEXT));
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }

    @Test
    void whatDoesNotOpenThisCompartmentCannotBeChanged() throws IOException {
        String header = String.join("", slotBytes());
        assertProblem(Kind.NOT_OPENED, () -> change(FIRST, "wrong", NEXT));
        assertProblem(Kind.NOT_OPENED, () -> change(FIRST, SECOND, NEXT));
        assertEquals(header, String.join("", slotBytes()));
    }

    @Test
    void anEmptyPassphraseIsRefused() {
        assertProblem(Kind.PASSPHRASE_EMPTY, () -> change(FIRST, FIRST, ""));
    }

    @Test
    void aPassphraseThatOpensAnySlotIsRefused() throws IOException {
        String header = String.join("", slotBytes());
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> change(FIRST, FIRST, FIRST));
        assertProblem(Kind.PASSPHRASE_IN_USE, () -> change(FIRST, FIRST, SECOND));
        assertEquals(header, String.join("", slotBytes()));
    }

    @Test
    void aDamagedSlotIsGoneAfterwards() throws IOException {
        casebook.destroySlots(casebook.slots(FIRST).subList(0, 1));
        change(FIRST, FIRST, NEXT);
        try (Compartment compartment = casebook.open(NEXT)) {
            assertEquals(List.of(), compartment.findings());
        }
        assertEquals(2, casebook.slots(NEXT).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void aKillWhileTheHeaderIsWrittenLeavesExactlyOnePassphrase(int act) throws IOException {
        changeAndDie(act, "header");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 6, 8, 10, 12})
    void aKillWhileItIsNotedLeavesExactlyOnePassphrase(int act) throws IOException {
        changeAndDie(act, "log");
    }

    private void changeAndDie(int act, String file) throws IOException {
        Compartment compartment = casebook.open(FIRST);
        casebook.killAt(act, file);
        boolean changed = true;
        try {
            compartment.changePassphrase(credentials(FIRST), credentials(NEXT));
        } catch (Problem killed) {
            changed = false;
        }
        compartment.abandon();
        casebook.live();
        String opening = casebook.opens(FIRST) ? FIRST : NEXT;
        assertEquals(List.of("first's note"), casebook.notes(opening));
        assertEquals(2, casebook.slots(opening).size());
        assertFalse(casebook.opens(opening.equals(FIRST) ? NEXT : FIRST));
        assertTrue(!changed || opening.equals(NEXT));
        change(opening, opening, "yet another");
        assertEquals(List.of("first's note"), casebook.notes("yet another"));
        assertEquals(List.of("second's note"), casebook.notes(SECOND));
    }

    @Test
    void whenBothOpenTheOneThatIsUsedFirstStays() throws IOException {
        Compartment compartment = casebook.open(FIRST);
        casebook.killAt(6, "header");
        assertProblem(Kind.STORAGE_FAILED, () -> compartment.changePassphrase(credentials(FIRST), credentials(NEXT)));
        compartment.abandon();
        casebook.live();
        assertEquals(2, casebook.slots(FIRST).size());
        assertEquals(2, casebook.slots(NEXT).size());
        assertEquals(List.of("first's note"), casebook.notes(NEXT));
        assertFalse(casebook.opens(FIRST));
        assertNotEquals(List.of(), casebook.slots(NEXT));
    }

    @Test
    void aNewSlotThatWasNotWrittenIsWrittenWhenTheOtherOpens() throws IOException {
        Compartment compartment = casebook.open(FIRST);
        casebook.killAt(3, "header");
        assertProblem(Kind.STORAGE_FAILED, () -> compartment.changePassphrase(credentials(FIRST), credentials(NEXT)));
        compartment.abandon();
        casebook.live();
        assertEquals(1, casebook.slots(NEXT).size());
        assertTrue(casebook.opens(NEXT));
        assertEquals(2, casebook.slots(NEXT).size());
        assertFalse(casebook.opens(FIRST));
    }

    private void change(String opening, String current, String next) throws Problem {
        try (Compartment compartment = casebook.open(opening)) {
            compartment.changePassphrase(credentials(current), credentials(next));
        }
    }
}
