package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretBytes;

/** The expected keys come from Python's hmac, the last two tests' from RFC 5869. Casebook format, section 3. */
class HkdfTest {
    private static final SecretBytes PARENT = new SecretBytes(FixedRandomness.sequence(0, 32));

    @Test
    void purposeAndPositionMakeTheInfo() {
        assertEquals("726f77616e203120736c6f74000000000000000005",
                HexFormat.of().formatHex(Hkdf.info("rowan 1 slot", 5)));
    }

    @Test
    void aKeyWithASaltIsTheOneThatOtherImplementationsGive() {
        assertEquals("04535a0508d1626969d6ad310924c88d99e0501d3a1cb7644729790c45e46634",
                hex(Hkdf.derive(PARENT, FixedRandomness.sequence(32, 32), Hkdf.info("rowan 1 slot", 5))));
    }

    @Test
    void aKeyWithoutASaltIsTheOneThatOtherImplementationsGive() {
        assertEquals("4a88f734906fe684b3217791811394e73d71534a6f5a0fbd6cc98f5b8b9c0635",
                hex(Hkdf.derive(PARENT, Hkdf.info("rowan 1 log", 1))));
    }

    @Test
    void theFirstCaseOfTheStandardHolds() {
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf", hex(Hkdf.derive(
                new SecretBytes(HexFormat.of().parseHex("0b".repeat(22))),
                HexFormat.of().parseHex("000102030405060708090a0b0c"),
                HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9"))));
    }

    @Test
    void theCaseWithoutSaltAndInfoHolds() {
        assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
                hex(Hkdf.derive(new SecretBytes(HexFormat.of().parseHex("0b".repeat(22))), new byte[0])));
    }

    private static String hex(SecretBytes key) {
        return key.with(HexFormat.of()::formatHex);
    }
}
