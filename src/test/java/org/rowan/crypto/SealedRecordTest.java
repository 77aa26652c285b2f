package org.rowan.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rowan.secret.SecretBytes;

/** The expected bytes come from Python's hmac and cryptography. Casebook format, section 3. */
class SealedRecordTest {
    private static final byte[] INFO = Hkdf.info("rowan 1 test", 7);
    private static final byte[] BOUND = "bound".getBytes(UTF_8);
    private static final byte[] CONTENT = "a quiet river".getBytes(UTF_8);
    private static final String SEALED = "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f"
            + "bf62ad664cdbda4e6aad5fb09b551bab31ad1753444c9dc91c85909887733b58"
            + "65090fb9bf215b582534b2a1590be842a48ed0ba76ed5410ac6f6ab28c";

    private final SecretBytes parent = new SecretBytes(FixedRandomness.sequence(0, 32));

    @Test
    void aSealedRecordIsTheOneThatOtherImplementationsMake() {
        assertEquals(SEALED, HexFormat.of().formatHex(
                SealedRecord.seal(parent, INFO, BOUND, CONTENT, new FixedRandomness(64))));
    }

    @Test
    void whatWasSealedOpens() {
        assertArrayEquals(CONTENT, open(INFO, BOUND, sealed()).orElseThrow().copy());
    }

    @Test
    void everyAlteredByteIsNoticed() {
        for (int i = 0; i < sealed().length; i++) {
            byte[] altered = sealed();
            altered[i] ^= 1;
            assertTrue(open(INFO, BOUND, altered).isEmpty(), "byte " + i);
        }
    }

    @Test
    void anotherPositionDoesNotOpen() {
        assertTrue(open(Hkdf.info("rowan 1 test", 8), BOUND, sealed()).isEmpty());
    }

    @Test
    void otherBoundDataDoesNotOpen() {
        assertTrue(open(INFO, "round".getBytes(UTF_8), sealed()).isEmpty());
    }

    @Test
    void anotherParentDoesNotOpen() {
        SecretBytes other = new SecretBytes(FixedRandomness.sequence(1, 32));
        assertTrue(SealedRecord.open(other, INFO, BOUND, sealed()).isEmpty());
    }

    @Test
    void whatIsTooShortToBeSealedDoesNotOpen() {
        assertTrue(open(INFO, BOUND, Arrays.copyOf(sealed(), SealedRecord.OVERHEAD - 1)).isEmpty());
        assertTrue(open(INFO, BOUND, new byte[0]).isEmpty());
    }

    @Test
    void sealingTwiceSharesNoKey() {
        byte[] once = SealedRecord.seal(parent, INFO, CONTENT, Randomness.SYSTEM);
        byte[] twice = SealedRecord.seal(parent, INFO, CONTENT, Randomness.SYSTEM);
        assertNotEquals(HexFormat.of().formatHex(once, 64, 77), HexFormat.of().formatHex(twice, 64, 77));
    }

    private static byte[] sealed() {
        return HexFormat.of().parseHex(SEALED);
    }

    private Optional<SecretBytes> open(byte[] info, byte[] bound, byte[] sealed) {
        return SealedRecord.open(parent, info, bound, sealed);
    }
}
