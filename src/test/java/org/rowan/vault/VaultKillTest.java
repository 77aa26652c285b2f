package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process at random instants, 25 times, or 500 in the full run, or as often as {@code rowan.kills} says.
 * Everything that it reported as saved is there each time, both compartments are whole, and nothing tells whose
 * process it was.
 */
class VaultKillTest {
    private static final int KILLS = Integer.getInteger("rowan.kills", Boolean.getBoolean("rowan.full") ? 500 : 25);
    private static final int MOST_ACTS = 20;
    private static final int LONGEST_ACT = 20_000_000;

    @TempDir
    private Path temporary;

    @Test
    void whatAProcessReportedAsSavedSurvivesItsKillAndNothingTellsWhoseItWas() throws Exception {
        Path place = temporary.resolve("casebook");
        KilledCasebook casebook = new KilledCasebook(place);
        KillTraces traces = new KillTraces();
        Random random = new Random(KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            casebook.kill(kill % 2, 1 + random.nextInt(MOST_ACTS), random.nextInt(LONGEST_ACT));
            traces.look(place, kill % 2);
            casebook.assertWhole();
        }
        System.out.println(KILLS + " kills: all that was saved was there, both compartments whole; " + traces);
        traces.assertFair();
    }

    @Test
    void unevennessIsJudgedAsAFairCoinWould() {
        assertEquals(1, KillTraces.chance(5, 10));
        assertEquals(2 / 1024.0, KillTraces.chance(0, 10), 1e-9);
    }
}
