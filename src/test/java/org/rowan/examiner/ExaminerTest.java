package org.rowan.examiner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.vault.ExaminedBuild;

/**
 * Nobody who has one passphrase, one image and this source tells whether the other compartment is used; and whoever
 * looks like this would notice if it could be told. {@code src/spec/examiner.md} says what a fair pair is.
 */
class ExaminerTest {
    private static final boolean FULL = Boolean.getBoolean("rowan.full");
    private static final int PAIRS = FULL ? 200 : 20;
    private static final int LEAKY_PAIRS = FULL ? 40 : 20;
    private static final long SEED = Long.getLong("rowan.seed", 20261122);

    @TempDir
    private Path place;

    @Test
    void theRealBuildIsNotToldApartWhicheverPassphraseIsGiven() throws Exception {
        assertFalse(verdict(ExaminedBuild.REAL, PAIRS).isCaught());
    }

    @Test
    void aBuildWithoutTwinWritesIsCaught() throws Exception {
        assertTrue(verdict(ExaminedBuild.WITHOUT_TWINS, LEAKY_PAIRS).isCaught());
    }

    @Test
    void aBuildThatKeepsAJournalBesideTheDatabaseIsCaught() throws Exception {
        assertTrue(verdict(ExaminedBuild.WITH_JOURNAL, LEAKY_PAIRS).isCaught());
    }

    @Test
    void aBuildThatGrowsOnOneSideIsCaught() throws Exception {
        assertTrue(verdict(ExaminedBuild.GROWTH_ON_ONE_SIDE, LEAKY_PAIRS).isCaught());
    }

    /** As many pairs with the first passphrase given as with the second. */
    private Verdict verdict(ExaminedBuild build, int pairs) throws IOException, InterruptedException {
        List<Script> scripts = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            scripts.add(Script.of(SEED + i, false));
            scripts.add(Script.of(SEED + i, true));
        }
        List<Sample> samples = new Examiner(place, build).samples(scripts);
        Verdict verdict = Verdict.of(samples);
        System.out.printf("%s, %d pairs with the first passphrase and %d with the second, seed %d: %s%n",
                build, pairs, pairs, SEED, verdict);
        return verdict;
    }
}
