package org.rowan.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void linesAreKeptAndLongOnesAreCutBetweenWords() {
        String line = "დილით შვიდ საათზე ".repeat(100);
        List<String> pieces = Pieces.of("first\n\n" + line);
        assertEquals(List.of("first", ""), pieces.subList(0, 2));
        assertEquals(line, String.join("", pieces.subList(2, pieces.size())));
        assertTrue(pieces.subList(2, pieces.size() - 1).stream().allMatch(p -> p.endsWith(" ") && p.length() <= 600));
    }

    @Test
    void whatHasNoBlankIsCutBetweenCharacters() {
        String line = "x" + "\uD83C\uDF3F".repeat(1000);
        List<String> pieces = Pieces.of(line);
        assertEquals(line, String.join("", pieces));
        assertTrue(pieces.size() > 2 && pieces.stream().noneMatch(p -> Character.isLowSurrogate(p.charAt(0))));
    }
}
