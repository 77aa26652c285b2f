package org.rowan.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.secret.SecretBytes;

/** Known answers of the RFCs, and bytes that are none. */
class Edwards25519Test {
    private static final byte[] KEY = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    private static final byte[] MESSAGE = hex("72");
    private static final byte[] SIGNATURE = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void theSecondTestOfRfc8032IsSignedAndChecked() {
        try (SecretBytes secret = new SecretBytes(
                hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))) {
            assertArrayEquals(KEY, Edwards25519.publicKey(secret));
            assertArrayEquals(SIGNATURE, Edwards25519.sign(secret, MESSAGE));
        }
        assertTrue(Edwards25519.isSigned(KEY, MESSAGE, SIGNATURE));
        assertFalse(Edwards25519.isSigned(KEY, new byte[1], SIGNATURE));
    }

    /** Points of order 1, 2, 4 and 8, and one that is no point. */
    @ParameterizedTest
    @ValueSource(strings = {"0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "0200000000000000000000000000000000000000000000000000000000000000", "00"})
    void whatIsNoKeyOfTheGroupIsRefused(String key) {
        assertFalse(Edwards25519.isKey(hex(key)));
        assertFalse(Edwards25519.isSigned(hex(key), MESSAGE, SIGNATURE));
        assertTrue(Edwards25519.isKey(KEY));
    }

    @Test
    void nothingThatSomebodySendsIsMoreThanASignatureThatDoesNotHold() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] signature = new byte[random.nextInt(70)];
            byte[] key = random.nextBoolean() ? KEY : new byte[random.nextInt(40)];
            random.nextBytes(signature);
            assertFalse(Edwards25519.isSigned(key, MESSAGE, signature));
        }
        byte[] mauled = SIGNATURE.clone();
        // S plus the order of the group: the same point by another number
        byte[] order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            carry += (mauled[32 + i] & 0xff) + (order[i] & 0xff);
            mauled[32 + i] = (byte) carry;
            carry >>= 8;
        }
        assertFalse(Edwards25519.isSigned(KEY, MESSAGE, mauled));
    }

    @Test
    void theAnswerOfRfc7693IsGivenForAbc() {
        assertEquals("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
                HexFormat.of().formatHex(Blake2b.hash(new byte[] {'a', 'b', 'c'})));
    }

    @Test
    void theSecondTestOfRfc4231IsGiven() {
        try (SecretBytes key = new SecretBytes("Jefe".getBytes(US_ASCII))) {
            assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", HexFormat.of().formatHex(
                    Hmac.of(key, "what do ya want for nothing?".getBytes(US_ASCII))));
        }
    }
}
