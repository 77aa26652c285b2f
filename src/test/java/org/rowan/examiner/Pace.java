package org.rowan.examiner;

import java.time.Duration;
import java.util.Random;
import org.rowan.model.Problem;
import org.rowan.vault.ExaminedVault;
import org.rowan.vault.FileRecorder;
import org.rowan.vault.FormatConstants;

/**
 * The time in which somebody sits at an open casebook: what happens in it comes at random, as it does in life, only
 * that nobody waits for it.
 */
final class Pace {
    private static final FormatConstants.Pace IDLE = FormatConstants.VERSION_1.pace();
    private static final Duration PERSON = Duration.ofSeconds(5);

    private final FileRecorder recorder;
    private final ExaminedVault vault;
    private final Random random;

    /** @param random the casebook's own */
    Pace(FileRecorder recorder, ExaminedVault vault, Random random) {
        this.recorder = recorder;
        this.vault = vault;
        this.random = random;
    }

    /** Somebody takes the time to do something. */
    void person() {
        pass(PERSON);
    }

    /** Idle writing has so many turns. */
    void turns(int saves, boolean checkpoint) throws Problem {
        for (int i = 0; i < saves; i++) {
            pass(IDLE.save());
            vault.save();
        }
        if (checkpoint) {
            pass(IDLE.save());
            vault.checkpoint();
        }
    }

    private void pass(Duration mean) {
        recorder.later(Duration.ofNanos((long) (-Math.log(1 - random.nextDouble()) * mean.toNanos())));
    }
}
