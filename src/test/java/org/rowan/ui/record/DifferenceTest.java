package org.rowan.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void onlyTheWordsThatDifferAreTold() {
        assertEquals(new Difference("They came at ", "six", "seven", " in the morning."),
                Difference.between("They came at six in the morning.", "They came at seven in the morning."));
    }

    @Test
    void aWordThatChangedInItsMiddleIsToldWhole() {
        assertEquals(new Difference("a ", "Dzmitry", "Dmitry", " b"), Difference.between("a Dzmitry b", "a Dmitry b"));
    }

    @Test
    void aTextThatIsNewIsAllNew() {
        assertEquals(new Difference("", "", "Они пришли", ""), Difference.between("", "Они пришли"));
    }

    @Test
    void whatIsAroundIsCutAndNoCharacterIsHalved() {
        String long1 = "\uD83C\uDF3F".repeat(100);
        Difference difference = Difference.between(long1 + " a " + long1, long1 + " b " + long1);
        assertEquals("a", difference.gone());
        assertTrue(difference.before().startsWith("…\uD83C"));
        assertTrue(difference.after().endsWith("\uDF3F…"));
    }
}
