package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rowan.crypto.Randomness;

/** Casebook format, section 2: when present bytes are written. */
class TurnsTest {
    private final Turns turns = new Turns(Duration.ofSeconds(2), Randomness.SYSTEM, 7);

    @Test
    void theTimeBetweenTwoTurnsIsExponential() {
        Random seeded = new Random(9);
        Turns random = new Turns(Duration.ofSeconds(2), seeded::nextBytes, 0);
        double[] seconds =
                IntStream.range(0, 10_000).mapToDouble(i -> random.next().toNanos() / 1e9).sorted().toArray();
        assertEquals(2, Arrays.stream(seconds).average().orElseThrow(), 0.1);
        assertEquals(2 * Math.log(2), seconds[5000], 0.1);
        assertEquals(2 * Math.log(10), seconds[9000], 0.2);
        assertTrue(seconds[0] >= 0);
    }

    @Test
    void whatWasMadeTakesThePlaceOfTheTurnsThatFollow() {
        assertTrue(turns.isDue(7));
        assertTrue(!turns.isDue(9));
        assertTrue(!turns.isDue(9));
        assertTrue(turns.isDue(9));
    }

    @Test
    void whatWasMadeInATurnNeedNotBePaidFor() {
        assertTrue(turns.isDue(7));
        turns.made(1);
        assertTrue(turns.isDue(8));
    }

    @Test
    void aBurstIsNotFollowedBySilenceForHours() {
        assertEquals(30, IntStream.range(0, 1000).filter(i -> !turns.isDue(100_000)).count());
    }
}
