package org.rowan.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The expected bytes come from LUKS1's splitter written down in Python. Casebook format, section 4. */
class AntiForensicTest {
    @Test
    void theLastStripeIsTheOneThatOtherImplementationsMake() {
        byte[] split = AntiForensic.split(FixedRandomness.sequence(0, 40), 3, new FixedRandomness(1));
        assertEquals("f34cbf82fe8d039b28bde205feff854c4892d709ac9a97d38181e9bfff452f4cac8ce1925f22ab36",
                HexFormat.of().formatHex(split, 80, 120));
    }

    @Test
    void aRecordOfSlotSizeSplitsAsElsewhere() throws Exception {
        byte[] split = AntiForensic.split(FixedRandomness.sequence(7, 256), 16, new FixedRandomness(1));
        assertEquals("5157b2de8b1b0ca427da8debaab828b486e4a9828ff3d0b8b2ec28e9961048c8",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(split)));
    }

    @Test
    void whatWasSplitComesBack() {
        byte[] secret = Randomness.SYSTEM.bytes(256);
        assertArrayEquals(secret, AntiForensic.merge(AntiForensic.split(secret, 256, Randomness.SYSTEM), 256));
    }

    @Test
    void oneLostSectorChangesEveryPartOfTheRecord() {
        byte[] secret = Randomness.SYSTEM.bytes(256);
        for (int sector = 0; sector < 65536; sector += 512 * 17) {
            byte[] split = AntiForensic.split(secret, 256, Randomness.SYSTEM);
            Arrays.fill(split, sector, sector + 512, (byte) 0);
            byte[] merged = AntiForensic.merge(split, 256);
            for (int part = 0; part < 256; part += 32) {
                assertDiffers(Arrays.copyOfRange(secret, part, part + 32), Arrays.copyOfRange(merged, part, part + 32));
            }
        }
    }

    // 32 random bytes share more than 8 with 32 others once in 10^13.
    private static void assertDiffers(byte[] expected, byte[] actual) {
        int same = 0;
        for (int i = 0; i < expected.length; i++) {
            same += expected[i] == actual[i] ? 1 : 0;
        }
        assertEquals(true, same <= 8, same + " bytes survive");
    }
}
