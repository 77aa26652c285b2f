package org.rowan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Ёлка | елка
            Быў | быу
            сям’я | сям'я
            сямʼя | сям'я
            o´clock | o'clock
            ᲗᲑᲘᲚᲘᲡᲘ | თბილისი
            İstanbul | istanbul
            ışık | isik
            Żółw | zolw
            Čáslav | caslav
            Đorđe | dorde
            Phương | phuong
            ГОРОД | город""")
    void whatPeopleTakeForTheSameIsTheSame(String written, String folded) {
        assertEquals(folded, Folding.fold(written));
    }

    @Test
    void lettersThatAreNotTheSameStayApart() {
        assertEquals("й", Folding.fold("Й"));
        assertEquals("ї", Folding.fold("Ї"));
        assertEquals("ґ", Folding.fold("Ґ"));
        assertNotEquals(Folding.fold("и"), Folding.fold("й"));
    }

    @Test
    void everyCharBecomesOneCharThatFoldsToItself() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = Folding.fold((char) c);
            assertEquals(folded, Folding.fold(folded), () -> "twice folded");
            assertFalse(Character.isSurrogate(folded) && folded != c, "a surrogate is never made");
        }
        assertEquals("a\uD83D\uDE00b", Folding.fold("A\uD83D\uDE00B"));
    }
}
