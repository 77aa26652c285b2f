package org.rowan.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HitsTest {
    private static int[] find(String text, String words) {
        return Hits.find(Hits.folded(text), words).starts();
    }

    @Test
    void caseAndLikeLettersDoNotMatter() {
        assertArrayEquals(new int[] {0, 6}, find("Ёлка, елка", "ЕЛКА"));
        assertArrayEquals(new int[] {0}, find("Быў’", "быу'"));
        assertArrayEquals(new int[] {2}, find("a witness", " Witness "));
    }

    @Test
    void wordsThatALineEndPartsAreFound() {
        assertArrayEquals(new int[] {0}, find("two\nwords", "two words"));
    }

    @Test
    void nothingIsFoundOfNothing() {
        assertEquals(0, find("text", " ").length);
        assertEquals(0, find("text", "other").length);
        assertEquals(0, find("", "x").length);
    }

    @Test
    void hitsAreCountedToALimit() {
        assertEquals(10_000, find("a".repeat(50_000), "a").length);
    }

    @Test
    void theFirstHitOfALineIsFound() {
        Hits hits = Hits.find("ab ab ab", "ab");
        assertEquals(0, hits.firstAfter(0));
        assertEquals(0, hits.firstAfter(1));
        assertEquals(1, hits.firstAfter(2));
        assertEquals(2, hits.firstAfter(6));
        assertEquals(3, hits.firstAfter(8));
    }
}
