package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Recovery shares, section 4. */
class WordCodeTest {
    private static final int WORDS = 50;
    private final Random random = new Random(11);

    private int[] sealed() {
        int[] words = random.ints(WORDS, 0, 2048).toArray();
        WordCode.seal(words);
        return words;
    }

    @Test
    void theKnownAnswerIsGiven() {
        int[] words = {1, 2, 3, 4, 5, 6, 0, 0, 0, 0};
        WordCode.seal(words);
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6, 319, 1955, 1888, 507}, words);
    }

    @Test
    void whatWasSealedFitsAndNamesNothing() {
        int[] words = sealed();
        assertTrue(WordCode.fits(words));
        assertEquals(OptionalInt.empty(), WordCode.wrong(words));
        assertTrue(Arrays.stream(words).allMatch(w -> w >= 0 && w < 2048));
    }

    @Test
    void ofOneWrongWordItIsKnownWhichOne() {
        for (int at = 0; at < WORDS; at++) {
            int[] words = sealed();
            words[at] ^= 1 + random.nextInt(2047);
            assertFalse(WordCode.fits(words));
            assertEquals(OptionalInt.of(at), WordCode.wrong(words));
        }
    }

    @Test
    void ofTwoOrThreeWrongWordsNoneIsAccused() {
        for (int round = 0; round < 400; round++) {
            int[] words = sealed();
            int first = random.nextInt(WORDS - 2);
            words[first] ^= 1 + random.nextInt(2047);
            words[first + 1] ^= 1 + random.nextInt(2047);
            if (round % 2 == 0) {
                words[WORDS - 1] ^= 1 + random.nextInt(2047);
            }
            assertFalse(WordCode.fits(words));
            assertEquals(OptionalInt.empty(), WordCode.wrong(words));
        }
    }

    @Test
    void wordsThatChangedPlacesAreNoticed() {
        int[] words = sealed();
        int before = words[20];
        words[20] = words[21];
        words[21] = before;
        assertFalse(WordCode.fits(words));
    }
}
