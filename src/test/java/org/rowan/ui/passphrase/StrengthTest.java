package org.rowan.ui.passphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StrengthTest {
    private static Strength of(String text) {
        return Strength.of(text.toCharArray());
    }

    @Test
    void nothingIsNoPassphrase() {
        assertEquals(Strength.EMPTY, of(""));
    }

    @Test
    void whatEverybodyTriesFirstIsWeak() {
        for (String usual : new String[] {"password", "Password1", "qwertyuiop123", "11111111111111111111", "abcdefghijklmnop",
            "йцукенгшщзхъ", "Наташа1985", "morning2022", "zxcvbnm,./", "letmein letmein letmein"}) {
            assertEquals(Strength.WEAK, of(usual), usual);
        }
    }

    @Test
    void fiveWordsAreFairAndSixAreGood() {
        assertEquals(Strength.FAIR, of("river copper lantern winter saddle"));
        assertEquals(Strength.GOOD, of("river copper lantern winter saddle hockey"));
        assertEquals(Strength.GOOD, of("берег медведь фонарь зима седло хоккей"));
    }

    @Test
    void randomCharactersCountInFull() {
        assertEquals(Strength.GOOD, of("xkqvzjwpfhtbdg"));
        assertTrue(Strength.bits("xkqvz".toCharArray()) > 23);
    }

    @Test
    void sayingTheSameAgainAddsNothing() {
        assertEquals(Strength.bits("river".toCharArray()), Strength.bits("river river river".toCharArray()));
    }
}
