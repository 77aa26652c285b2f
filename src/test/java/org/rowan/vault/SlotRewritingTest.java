package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rowan.vault.Casebook.FIRST;
import static org.rowan.vault.Casebook.SECOND;
import static org.rowan.vault.Casebook.credentials;
import static org.rowan.vault.Folders.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.model.Problem;
import org.rowan.model.Problem.Kind;
import org.rowan.vault.FaultyFiles.Act;
import org.rowan.vault.FaultyFiles.Event;

/** Casebook format, section 4: what every opening writes to the slots. */
class SlotRewritingTest {
    private static final String ERASE = "narrow door chalk";
    private static final String WRONG = "nobody knows this";
    private static final int SLOTS_AT = 3 * 4096;

    @TempDir
    Path temporary;

    private Casebook casebook;

    @BeforeEach
    void create() throws IOException {
        casebook = Casebook.withTwo(temporary.resolve("casebook"));
        try (Compartment compartment = casebook.open(FIRST)) {
            compartment.setErasePassphrase(credentials(FIRST), credentials(ERASE));
        }
    }

    @Test
    void aRightAWrongAndAnErasingPassphraseReadAndWriteAlike() throws IOException {
        List<Act> expected = IntStream.range(0, 3 + 16 + 16 + 1)
                .mapToObj(i -> i < 19 ? Act.READ : i == 35 ? Act.FORCE : i % 2 == 1 ? Act.READ : Act.WRITE).toList();
        for (String passphrase : List.of(FIRST, SECOND, WRONG, ERASE, WRONG)) {
            List<Event> header = beforeContents(passphrase);
            assertEquals(expected, header.stream().map(Event::act).toList(), passphrase);
            assertEquals(8, rewritten(header).size(), passphrase);
        }
    }

    // Up to the header's force nothing else may be touched.
    private List<Event> beforeContents(String passphrase) throws IOException {
        casebook.files.forget();
        casebook.opens(passphrase);
        List<Event> done = casebook.files.events().stream()
                .filter(e -> e.act() != Act.OPEN && e.act() != Act.LOCK).toList();
        int force = IntStream.range(0, done.size()).filter(i -> done.get(i).act() == Act.FORCE).findFirst().orElseThrow();
        List<Event> before = done.subList(0, force + 1);
        assertTrue(before.stream().allMatch(e -> e.file().equals("header")), passphrase);
        return before;
    }

    private static Set<Integer> rewritten(List<Event> events) {
        Set<Integer> positions = new HashSet<>();
        for (Event event : events) {
            if (event.act() == Act.WRITE) {
                assertEquals(4096, event.length());
                positions.add((int) (event.from() - SLOTS_AT) / 4096);
            }
        }
        return positions;
    }

    @Test
    void theSlotsThatAreNotItsOwnAreRewrittenWithTheirPresentBytes() throws IOException {
        byte[] header = header();
        Set<Integer> others = rewritten(beforeContents(FIRST));
        assertTrue(others.containsAll(casebook.slots(SECOND)));
        assertEquals(others, rewritten(beforeContents(FIRST)));
        Set<Integer> all = new HashSet<>(rewritten(beforeContents(SECOND)));
        assertTrue(all.addAll(others));
        assertEquals(16, all.size());
        assertArrayEquals(header, header());
    }

    @Test
    void aWrongPassphraseRewritesSlotsByLotWithTheirPresentBytes() throws IOException {
        byte[] header = header();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 40 && seen.size() < 16; i++) {
            seen.addAll(rewritten(beforeContents(WRONG)));
        }
        assertEquals(16, seen.size());
        assertArrayEquals(header, header());
    }

    private byte[] header() throws IOException {
        return Files.readAllBytes(casebook.place.resolve("header"));
    }

    @Test
    void aSlotThatCannotBeReadIsLeftAloneUnlessItIsToBeErased() throws IOException {
        int lost = casebook.slots(SECOND).getFirst();
        failAt(Act.READ, lost);
        assertEquals(7, rewrittenBy(FIRST));
        assertEquals(8, rewrittenBy(ERASE));
    }

    private int rewrittenBy(String passphrase) throws IOException {
        casebook.files.forget();
        casebook.opens(passphrase);
        return rewritten(casebook.files.events(Act.WRITE, "header")).size();
    }

    private void failAt(Act act, int position) {
        casebook.files.fault(event -> {
            boolean slot = event.file().equals("header") && event.from() == SLOTS_AT + position * 4096L;
            if (event.act() == act && slot) {
                throw new IOException("Input/output error");
            }
        });
    }

    @Test
    void aWriteThatFailsEndsEveryOpeningAlikeAndKeepsNoOtherSlotFromBeingErased() throws IOException {
        casebook.files.fault(event -> {
            if (event.act() == Act.WRITE && casebook.files.events(Act.WRITE, "header").size() == 1) {
                throw new IOException("Input/output error");
            }
        });
        for (String passphrase : List.of(FIRST, WRONG, ERASE)) {
            casebook.files.forget();
            assertProblem(Kind.STORAGE_FAILED, () -> casebook.open(passphrase));
            assertEquals(8, casebook.files.events(Act.WRITE, "header").size());
            assertEquals(1, casebook.files.events(Act.FORCE, "header").size());
        }
        casebook.live();
        assertTrue(slots(SECOND) < 2);
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }

    private int slots(String passphrase) throws IOException {
        try {
            return casebook.slots(passphrase).size();
        } catch (Problem e) {
            assertEquals(Kind.NOT_OPENED, e.kind());
            return 0;
        }
    }

    @Test
    void aShortenedHeaderDoesNotGrow() throws IOException {
        byte[] header = header();
        Files.write(casebook.place.resolve("header"), Arrays.copyOf(header, SLOTS_AT + 9 * 4096));
        for (String passphrase : List.of(FIRST, WRONG, ERASE)) {
            casebook.opens(passphrase);
            assertEquals(SLOTS_AT + 9 * 4096, header().length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8, 9})
    void aKillWhileSlotsAreRewrittenHarmsNone(int act) throws IOException {
        byte[] header = header();
        for (String passphrase : List.of(FIRST, SECOND, WRONG)) {
            casebook.killAt(act, "header");
            assertProblem(Kind.STORAGE_FAILED, () -> casebook.open(passphrase));
            casebook.live();
            assertArrayEquals(header, header());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void afterAKillWhileErasingTheSamePassphraseErasesTheRest(int act) throws IOException {
        casebook.killAt(act, "header");
        assertProblem(Kind.STORAGE_FAILED, () -> casebook.open(ERASE));
        casebook.live();
        assertEquals(List.of("first's note"), casebook.notes(ERASE));
        assertFalse(casebook.opens(SECOND));
        assertEquals(List.of("first's note"), casebook.notes(FIRST));
    }
}
