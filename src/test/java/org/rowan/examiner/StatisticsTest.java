package org.rowan.examiner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final byte[] RANDOM = random(1, 1 << 20);

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void luckIsTheUpperTailOfATossedCoin() {
        assertEquals(1, Statistics.luck(0, 10), 1e-12);
        assertEquals(11.0 / 1024, Statistics.luck(9, 10), 1e-12);
        assertEquals(21.0 / (1 << 20), Statistics.luck(19, 20), 1e-12);
        assertEquals(0.5, Statistics.luck(101, 201), 1e-12);
        assertEquals(0.0255, Statistics.luck(220, 400), 0.0001);
    }

    @Test
    void chiSquareKnowsEvenBytesConstantOnesAndRandomOnes() {
        byte[] even = new byte[256 * 16];
        for (int i = 0; i < even.length; i++) {
            even[i] = (byte) i;
        }
        assertEquals(-255 / Math.sqrt(510), Statistics.chiSquare(even), 1e-9);
        assertEquals((255.0 * 4096 - 255) / Math.sqrt(510), Statistics.chiSquare(new byte[4096]), 1e-6);
        assertTrue(Math.abs(Statistics.chiSquare(RANDOM)) < 4);
    }

    @Test
    void entropyIsBitsAByte() {
        assertEquals(0, Statistics.entropy(new byte[100]), 1e-12);
        assertEquals(1, Statistics.entropy(new byte[] {0, 1, 0, 1}), 1e-12);
        assertTrue(Statistics.entropy(RANDOM) > 7.999);
    }

    @Test
    void correlationKnowsEqualOppositeAndStrangeBytes() {
        byte[] opposite = RANDOM.clone();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = (byte) (255 - opposite[i]);
        }
        assertEquals(1024, Statistics.correlation(RANDOM, RANDOM), 5);
        assertEquals(-1024, Statistics.correlation(RANDOM, opposite), 5);
        assertTrue(Math.abs(Statistics.correlation(RANDOM, random(2, RANDOM.length))) < 4);
        assertTrue(Math.abs(Statistics.serialCorrelation(RANDOM)) < 4);
    }

    @Test
    void aBlockThatIsThereTwiceIsFound() {
        assertEquals(0, Statistics.repeatedBlocks(RANDOM));
        byte[] twice = RANDOM.clone();
        System.arraycopy(twice, 160, twice, 3200, 16);
        assertEquals(1, Statistics.repeatedBlocks(twice));
        assertEquals(255, Statistics.repeatedBlocks(new byte[4096]));
    }

    @Test
    void xorOfEqualBytesIsZero() {
        assertTrue(Arrays.equals(new byte[RANDOM.length], Statistics.xor(RANDOM, RANDOM)));
    }
}
