package org.rowan.examiner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The examiner finds what was planted, and nothing where nothing is. */
class LearnersTest {
    private static final int NOISE = 300;

    /** Pairs with many measures that mean nothing, and what the planter adds. */
    private static List<Sample> pairs(long seed, int pairs, BiConsumer<Measures, Boolean> planter) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 2 * pairs; i++) {
            Measures measures = new Measures();
            for (int k = 0; k < NOISE; k++) {
                measures.put("noise " + k, k % 2 == 0 ? random.nextGaussian() : random.nextInt(3));
            }
            planter.accept(measures, i % 2 == 0);
            samples.add(new Sample(new TreeMap<>(measures.values()), i % 2 == 0));
        }
        return samples;
    }

    @Test
    void oneMeasureThatTellsIsFoundAmongMany() {
        Verdict verdict = Verdict.of(pairs(1, 40, (measures, used) -> measures.put("planted", used ? 1 : 0)));
        assertTrue(verdict.isCaught(), verdict.toString());
        assertEquals(40, verdict.right());
        assertEquals("planted", verdict.best().getFirst().measure());
    }

    @Test
    void aMeasureThatOnlyHintsIsCaughtWithManyPairs() {
        Random random = new Random(2);
        Verdict verdict = Verdict.of(pairs(2, 200,
                (measures, used) -> measures.put("planted", random.nextGaussian() + (used ? 1.2 : 0))));
        assertTrue(verdict.isCaught(), verdict.toString());
    }

    @Test
    void hintsThatAreWeakAloneAreCaughtTogether() {
        Random random = new Random(3);
        Verdict verdict = Verdict.of(pairs(3, 200, (measures, used) -> {
            for (int k = 0; k < 8; k++) {
                measures.put("planted " + k, random.nextGaussian() + (used ? 0.7 : 0));
            }
        }));
        assertTrue(verdict.isCaught(), verdict.toString());
    }

    @Test
    void noiseIsNotTakenForATrace() {
        for (long seed = 10; seed < 20; seed++) {
            Verdict verdict = Verdict.of(pairs(seed, 20, (measures, used) -> { }));
            assertFalse(verdict.isCaught(), verdict.toString());
        }
    }

    @Test
    void aThresholdStandsInTheMiddleOfTheWidestGap() {
        List<Sample> samples = List.of(sample(1, false), sample(2, false), sample(8, true), sample(9, true));
        Threshold rule = Threshold.best("measure", samples);
        assertEquals(new Threshold("measure", 5, true, 4, 0.75), rule);
        assertFalse(rule.test(sample(4, true)));
        assertTrue(rule.test(sample(6, true)));
    }

    @Test
    void whatIsTheSameEverywhereTellsNothing() {
        List<Sample> samples = List.of(sample(1, false), sample(1, true), sample(1, false), sample(1, true));
        assertEquals(2, Threshold.best("measure", samples).right());
    }

    private static Sample sample(double value, boolean used) {
        Measures measures = new Measures();
        measures.put("measure", value);
        return new Sample(measures.values(), used);
    }
}
