package org.rowan.examiner;

import java.time.Duration;
import java.util.List;

/**
 * One session of the person's.
 *
 * @param seed  of all that is random in it
 * @param later how long after the sitting before
 */
record Sitting(Where where, List<Deed> deeds, End end, long seed, Duration later) {
    /** In which casebook. */
    enum Where {
        /** The one whose passphrase the examiner gets. */
        SHOWN,
        /** The other; in the casebook of the pair that has none, the shown one, looking only. */
        HIDDEN,
        /** In none: the passphrase is mistyped. */
        NOWHERE
    }

    /** How it ends. */
    enum End {
        /** Unhurried. */
        CLOSE,
        /** Locked: as fast as can be without losing anything. */
        LOCK,
        /** The process ends between two operations of the person's. */
        KILL,
        /** The process ends at any write. */
        CRASH
    }
}
