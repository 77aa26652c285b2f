package org.rowan.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void theArrayThatWasHandedOverHoldsNothingAnyMore() {
        for (int length : new int[] {1, 32, 2400, 1 << 20}) {
            byte[] bytes = random(length);
            new SecretBytes(bytes).close();
            assertArrayEquals(new byte[length], bytes);
        }
    }

    @Test
    void theBytesComeBackAsTheyWere() {
        for (int length : new int[] {0, 1, 31, 32, 33, 4096, 4097}) {
            byte[] bytes = random(length);
            try (SecretBytes secret = new SecretBytes(bytes.clone()); SecretBytes other = secret.duplicate()) {
                assertEquals(length, secret.length());
                assertArrayEquals(bytes, secret.copy());
                assertTrue(secret.sameAs(other));
            }
        }
    }

    @Test
    void whatWasLentIsWipedAfterwards() {
        try (SecretBytes secret = new SecretBytes(new byte[] {1, 2, 3})) {
            assertArrayEquals(new byte[3], secret.with(lent -> lent));
            assertArrayEquals(new byte[] {1, 2, 3}, secret.copy());
        }
    }

    @Test
    void moreSecretsThanThereIsRoomForAreKeptAllTheSame() {
        List<SecretBytes> many = new ArrayList<>();
        for (int i = 0; i < LockedPages.BYTES / 16; i++) {
            many.add(new SecretBytes(ByteBuffer.allocate(32).putInt(i).array()));
        }
        for (int i = 0; i < many.size(); i++) {
            assertEquals(i, ByteBuffer.wrap(many.get(i).copy()).getInt());
        }
        many.forEach(SecretBytes::close);
        assertTrue(LockedPages.ONLY.take(LockedPages.BYTES / 2).map(SecretTest::givenBack).orElse(false));
    }

    private static boolean givenBack(MemorySegment room) {
        boolean wiped = room.mismatch(MemorySegment.ofArray(new byte[(int) room.byteSize()])) < 0;
        LockedPages.ONLY.giveBack(room);
        return wiped;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
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
