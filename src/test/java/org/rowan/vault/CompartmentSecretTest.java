package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.rowan.crypto.FixedRandomness;
import org.rowan.crypto.Randomness;
import org.rowan.secret.SecretBytes;

/** The expected keys come from Python's hmac. Casebook format, section 3. */
class CompartmentSecretTest {
    private final CompartmentSecret secret =
            new CompartmentSecret(1, new SecretBytes(FixedRandomness.sequence(0, 32)), new byte[16]);

    @Test
    void everyPurposeHasTheKeyThatOtherImplementationsDerive() {
        assertEquals("bcad85fce904742ac309380d55e9d05625ece492da37d5de768dedb24218e367", hex(secret.databaseKey()));
        assertEquals("09265dad23441dd993206c0540e14b68109c9bec1fc2d15a6b6cd0f401f5e474", hex(secret.baseKey()));
        assertEquals("4a88f734906fe684b3217791811394e73d71534a6f5a0fbd6cc98f5b8b9c0635", hex(secret.logKey()));
        assertEquals("af0cc495f26e7749a8aa7b9951d2776e9a23ec85a0f98d00ce93396606e55574", hex(secret.mediaKey()));
    }

    @Test
    void onlyTwoCompartmentsExist() {
        assertThrows(IllegalArgumentException.class, () -> CompartmentSecret.random(2, Randomness.SYSTEM));
        assertThrows(IllegalArgumentException.class, () -> CompartmentSecret.random(-1, Randomness.SYSTEM));
    }

    @Test
    void aSecretOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new CompartmentSecret(0, new SecretBytes(new byte[31]), new byte[16]));
        assertThrows(IllegalArgumentException.class,
                () -> new CompartmentSecret(0, new SecretBytes(new byte[32]), new byte[15]));
        assertThrows(IllegalArgumentException.class, () -> new CompartmentKey.Log(new SecretBytes(new byte[31])));
    }

    @Test
    void aClosedSecretDerivesNothing() {
        secret.close();
        assertThrows(IllegalStateException.class, secret::logKey);
    }

    private static String hex(CompartmentKey key) {
        try (key) {
            return key.bytes().with(HexFormat.of()::formatHex);
        }
    }
}
