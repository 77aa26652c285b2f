package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RandomnessTest {
    @Test
    void theFillerIsAnAesCounterStream() throws Exception {
        byte[] stream = new Filler(new FixedRandomness(0)).bytes(200_000);
        assertEquals("f29000b62a499fd0a9f39a6add2e7780f05d76ae4ab99fe5a6f69b3148c2363d",
                HexFormat.of().formatHex(stream, 0, 32));
        assertEquals("56fb8486f038f20b4aec5ae886a01370ead30db1f558d09383d18bae7dda41dd",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stream)));
    }

    @Test
    void theFillerGoesOnWhereItStopped() {
        byte[] whole = new Filler(new FixedRandomness(0)).bytes(3000);
        Filler inParts = new Filler(new FixedRandomness(0));
        byte[] parts = new byte[3000];
        inParts.fill(parts, 0, 17);
        inParts.fill(parts, 17, 2983);
        assertEquals(HexFormat.of().formatHex(whole), HexFormat.of().formatHex(parts));
    }

    @Test
    void twoFillersHaveNothingInCommon() {
        assertNotEquals(HexFormat.of().formatHex(new Filler(Randomness.SYSTEM).bytes(16)),
                HexFormat.of().formatHex(new Filler(Randomness.SYSTEM).bytes(16)));
    }

    @Test
    void choicesAreEven() {
        int[] seen = new int[7];
        for (int i = 0; i < 7000; i++) {
            seen[Randomness.SYSTEM.below(7)]++;
        }
        for (int count : seen) {
            assertTrue(count > 700 && count < 1300, "one of seven came up " + count + " times in 7000");
        }
    }

    @Test
    void valuesThatWouldTiltAChoiceAreDrawnAgain() {
        assertEquals(0, new FixedRandomness(255).below(3));
        assertEquals(1, new FixedRandomness(256 - 6).below(3));
    }
}
