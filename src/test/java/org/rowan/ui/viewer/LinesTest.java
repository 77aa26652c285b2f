package org.rowan.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static List<String> texts(String text) {
        return new Lines(text).stream().map(Lines.Line::text).toList();
    }

    @Test
    void everySortOfLineEndEndsALine() {
        assertEquals(List.of("a", "b", "c", "", "d"), texts("a\nb\r\nc\r\rd"));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertEquals(List.of(""), texts(""));
    }

    @Test
    void aLineTooLongIsCutBetweenWords() {
        String word = "слово ";
        Lines lines = new Lines(word.repeat(1000));
        assertTrue(lines.size() > 2);
        assertTrue(lines.stream().allMatch(line -> line.text().endsWith("слово") && line.text().length() <= 2000));
        assertEquals(word.repeat(1000).strip(), lines.stream().map(Lines.Line::text).collect(Collectors.joining(" ")));
    }

    @Test
    void aWordTooLongIsCutBetweenCharacters() {
        Lines lines = new Lines("a" + "𝄞".repeat(3000));
        assertTrue(lines.stream().noneMatch(line -> Character.isLowSurrogate(line.text().charAt(0))));
        assertEquals(6001, lines.stream().mapToInt(line -> line.text().length()).sum());
    }

    @Test
    void everyOffsetIsFoundInItsLine() {
        Lines lines = new Lines("ab\ncd\n" + "e\n".repeat(500));
        assertEquals(0, lines.at(0));
        assertEquals(0, lines.at(2));
        assertEquals(1, lines.at(3));
        assertEquals(501, lines.at(6 + 2 * 499 + 1));
        assertEquals(3, lines.get(1).start());
    }
}
