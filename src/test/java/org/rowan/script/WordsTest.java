package org.rowan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsAreLettersAndDigitsOfAnyScript() {
        assertEquals(List.of("K", "7QF3", "из", "დილა", "39", "a\u0301b"),
                Words.texts("K-7QF3, «из» დილა: 39 a\u0301b!"));
    }

    @Test
    void aWordIsFoundFromAnyIndexAndTheEndIsTheEnd() {
        assertEquals(new Words.Span(2, 4), Words.next("a bc", 1));
        assertNull(Words.next("a - ", 1));
        assertEquals(List.of(), Words.of(""));
    }

    @Test
    void lettersBeyondTheFirstPlaneAreLetters() {
        assertEquals(List.of("\uD835\uDC00x"), Words.texts("\uD83D\uDE00\uD835\uDC00x\uD83D\uDE00"));
    }
}
