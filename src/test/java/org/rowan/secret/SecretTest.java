package org.rowan.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void closingWipesTheBytes() {
        byte[] bytes = {1, 2, 3};
        new SecretBytes(bytes).close();
        assertArrayEquals(new byte[3], bytes);
    }

    @Test
    void closingWipesTheCharacters() {
        char[] chars = "quiet river".toCharArray();
        new SecretChars(chars).close();
        assertArrayEquals(new char[11], chars);
    }

    @Test
    void aClosedSecretLendsNothing() {
        SecretBytes secret = new SecretBytes(new byte[4]);
        secret.close();
        assertThrows(IllegalStateException.class, secret::copy);
    }

    @Test
    void charactersAreComparedWithTheirLength() {
        SecretChars one = new SecretChars("abc".toCharArray());
        assertTrue(one.sameAs(new SecretChars("abc".toCharArray())));
        assertFalse(one.sameAs(new SecretChars("abcd".toCharArray())));
        assertFalse(one.sameAs(new SecretChars("abd".toCharArray())));
    }

    @Test
    void noSecretShowsItself() {
        assertEquals("SecretBytes", new SecretBytes(new byte[] {65}).toString());
        assertEquals("SecretChars", new SecretChars("abc".toCharArray()).toString());
    }
}
