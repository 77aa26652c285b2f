package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretChars;

class Words2048Test {
    @Test
    void thereAre2048WordsToldApartByTheirFirstFourLetters() {
        List<String> starts = Words2048.all().stream().map(w -> w.substring(0, Math.min(4, w.length()))).toList();
        assertEquals(2048, new HashSet<>(starts).size());
        assertEquals(2048, starts.size());
    }

    @Test
    void theOrderIsAlphabeticalSoThatAWordsNumberNeverChanges() {
        assertEquals(Words2048.all().stream().sorted().toList(), Words2048.all());
        assertEquals("abandon", Words2048.word(0));
        assertEquals("zoo", Words2048.word(2047));
    }

    @Test
    void aPassphraseIsThatManyWordsOfTheList() {
        try (SecretChars passphrase = Words2048.passphrase(6)) {
            List<String> words = passphrase.with(c -> List.of(new String(c).split(Pattern.quote(" "), -1)));
            assertEquals(6, words.size());
            assertTrue(Words2048.all().containsAll(words));
        }
    }

    @Test
    void twoPassphrasesDiffer() {
        try (SecretChars one = Words2048.passphrase(6); SecretChars other = Words2048.passphrase(6)) {
            assertFalse(one.sameAs(other));
        }
    }
}
