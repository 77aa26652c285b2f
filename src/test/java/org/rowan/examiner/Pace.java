package org.rowan.examiner;

import java.time.Duration;
import java.util.Random;
import org.rowan.model.Problem;
import org.rowan.vault.ExaminedVault;
import org.rowan.vault.FileRecorder;
import org.rowan.vault.FormatConstants;

/**
 * The time in which somebody sits at an open casebook. Idle writing has its turns in it as often as in the real one,
 * only that nobody waits for them.
 */
final class Pace {
    private static final FormatConstants.Pace IDLE = FormatConstants.VERSION_1.pace();
    private static final Duration DEED = Duration.ofSeconds(30);

    private final FileRecorder recorder;
    private final ExaminedVault vault;
    private final Random random;

    /** @param random for the turns: no two casebooks have the same */
    Pace(FileRecorder recorder, ExaminedVault vault, Random random) {
        this.recorder = recorder;
        this.vault = vault;
        this.random = random;
    }

    /**
     * The time that a deed takes goes by.
     *
     * @param length for how long: both of a pair take the same time
     */
    void goesBy(Random length) throws Problem {
        long left = lot(DEED, length);
        long save = lot(IDLE.save(), random);
        long checkpoint = lot(IDLE.checkpoint(), random);
        while (Math.min(save, checkpoint) < left) {
            long turn = Math.min(save, checkpoint);
            pass(turn);
            left -= turn;
            save -= turn;
            checkpoint -= turn;
            if (save == 0) {
                vault.save();
                save = lot(IDLE.save(), random);
            } else {
                vault.checkpoint();
                checkpoint = lot(IDLE.checkpoint(), random);
            }
        }
        pass(left);
    }

    private void pass(long nanos) {
        recorder.later(Duration.ofNanos(nanos));
    }

    private static long lot(Duration mean, Random random) {
        return 1 + (long) (-Math.log(1 - random.nextDouble()) * mean.toNanos());
    }
}
