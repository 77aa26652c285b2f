package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.InvalidKeyException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretBytes;

class Curve25519Test {
    private final SecretBytes one = filled(1);
    private final SecretBytes other = filled(2);

    private static SecretBytes filled(int value) {
        byte[] bytes = new byte[Curve25519.LENGTH];
        Arrays.fill(bytes, (byte) value);
        return new SecretBytes(bytes);
    }

    @Test
    void bothSidesAgree() throws InvalidKeyException {
        assertTrue(Curve25519.agree(one, Curve25519.publicKey(other))
                .sameAs(Curve25519.agree(other, Curve25519.publicKey(one))));
    }

    @Test
    void aShareOfLowOrderIsRefused() {
        assertThrows(InvalidKeyException.class, () -> Curve25519.agree(one, new byte[Curve25519.LENGTH]));
    }

    @Test
    void aShareOfAnotherLengthIsRefused() {
        assertThrows(InvalidKeyException.class, () -> Curve25519.agree(one, new byte[Curve25519.LENGTH + 1]));
    }
}
