package org.rowan.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretBytes;

class HybridSealTest {
    private static final byte[] INFO = "test".getBytes(US_ASCII);
    private static final byte[] TEXT = "sixteen letters!".getBytes(US_ASCII);
    private final SecretBytes secret = new SecretBytes(new byte[32]);

    @Test
    void theHolderOfTheSecretOpensIt() throws GeneralSecurityException {
        HybridSeal.Sealed sealed = HybridSeal.seal(HybridSeal.publicKey(secret), INFO, TEXT);
        assertArrayEquals(TEXT, HybridSeal.open(secret, sealed, INFO));
    }

    @Test
    void anotherSecretOpensNothing() throws GeneralSecurityException {
        byte[] other = new byte[32];
        other[0] = 1;
        HybridSeal.Sealed sealed = HybridSeal.seal(HybridSeal.publicKey(secret), INFO, TEXT);
        assertThrows(AEADBadTagException.class, () -> HybridSeal.open(new SecretBytes(other), sealed, INFO));
    }

    @Test
    void aShareOfLowOrderIsAnOrdinaryRejection() throws GeneralSecurityException {
        HybridSeal.Sealed sealed = HybridSeal.seal(HybridSeal.publicKey(secret), INFO, TEXT);
        Arrays.fill(sealed.encapsulation(), HybridSeal.ENCAPSULATION_LENGTH - 32, HybridSeal.ENCAPSULATION_LENGTH,
                (byte) 0);
        assertThrows(InvalidKeyException.class, () -> HybridSeal.open(secret, sealed, INFO));
    }

    @Test
    void aPublicKeyWithACoefficientOutOfRangeIsRefused() {
        byte[] key = HybridSeal.publicKey(secret);
        key[0] = (byte) 0xff;
        key[1] |= 0x0f;
        assertThrows(InvalidKeyException.class, () -> HybridSeal.checkPublicKey(key));
        assertThrows(InvalidKeyException.class, () -> HybridSeal.checkPublicKey(new byte[5]));
    }
}
