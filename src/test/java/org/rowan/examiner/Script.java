package org.rowan.examiner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What both casebooks of a pair go through. Says nothing of which of the two it is.
 *
 * @param exchanged whether the examiner gets the second passphrase, and asks for the first casebook
 * @param atOnce    whether the hidden casebook is set up at creation; otherwise a sitting does it
 */
record Script(long seed, boolean exchanged, boolean atOnce, List<Sitting> sittings) {
    private static final List<Deed> DAILY = List.of(Deed.MAKE, Deed.MAKE, Deed.MAKE, Deed.EDIT, Deed.EDIT, Deed.EDIT,
            Deed.TYPE, Deed.TYPE, Deed.ATTACH, Deed.ATTACH, Deed.EXPORT, Deed.CHOOSE_SETTING, Deed.LOOK);
    private static final List<Deed> RARE = List.of(Deed.DESTROY, Deed.NEW_PASSPHRASE, Deed.GROW);

    /** Makes one by lot. The hidden casebook is worked in in one of the last two sittings: the worst case. */
    static Script of(long seed, boolean exchanged) {
        Random random = new Random(seed);
        boolean atOnce = exchanged || random.nextBoolean();
        int count = 5 + random.nextInt(3);
        int setUpAt = atOnce ? 0 : 1 + random.nextInt(count - 3);
        int surelyHidden = count - 1 - random.nextInt(2);
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Sitting sitting = sitting(random, where(random, i, setUpAt, surelyHidden), i == setUpAt, atOnce);
            Sitting whole = i == surelyHidden ? growing(sitting, i == count - 1) : sitting;
            boolean doubtful = i < count - 1 || whole.where() == Sitting.Where.SHOWN;
            sittings.add(doubtful ? withoutDoubt(whole) : whole);
        }
        return new Script(seed, exchanged, atOnce, List.copyOf(sittings));
    }

    // Every casebook grows once while the hidden one is open.
    private static Sitting growing(Sitting sitting, boolean last) {
        List<Deed> deeds = new ArrayList<>(sitting.deeds());
        deeds.addFirst(Deed.GROW);
        boolean crash = sitting.end() == Sitting.End.CRASH && !last;
        return new Sitting(sitting.where(), deeds, crash ? Sitting.End.KILL : sitting.end(), sitting.seed(),
                sitting.later());
    }

    // After a crash in these nobody knows how large the casebook is, or which passphrase opens; not even this test.
    private static Sitting withoutDoubt(Sitting sitting) {
        if (sitting.end() != Sitting.End.CRASH) {
            return sitting;
        }
        List<Deed> deeds = sitting.deeds().stream()
                .filter(deed -> deed != Deed.GROW && deed != Deed.NEW_PASSPHRASE).toList();
        return new Sitting(sitting.where(), deeds, sitting.end(), sitting.seed(), sitting.later());
    }

    private static Sitting.Where where(Random random, int sitting, int setUpAt, int surelyHidden) {
        int lot = random.nextInt(20);
        if (sitting == surelyHidden) {
            return Sitting.Where.HIDDEN;
        }
        if (sitting == 0 || sitting == setUpAt) {
            return Sitting.Where.SHOWN;
        }
        if (lot < 3) {
            return Sitting.Where.NOWHERE;
        }
        return lot < 11 || sitting < setUpAt ? Sitting.Where.SHOWN : Sitting.Where.HIDDEN;
    }

    private static Sitting sitting(Random random, Sitting.Where where, boolean setUp, boolean atOnce) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            List<Deed> from = random.nextInt(6) == 0 ? RARE : DAILY;
            deeds.add(from.get(random.nextInt(from.size())));
        }
        if (setUp) {
            deeds.addAll(atOnce ? List.of() : List.of(Deed.SET_UP_OTHER));
            deeds.addAll(List.of(Deed.STOP_REMINDING, Deed.NEW_PASSPHRASE));
        }
        Sitting.End end = setUp ? Sitting.End.CLOSE : end(random);
        return new Sitting(where, deeds, end, random.nextLong(), Duration.ofMinutes(30 + random.nextInt(40_000)));
    }

    private static Sitting.End end(Random random) {
        int lot = random.nextInt(20);
        if (lot < 12) {
            return lot < 7 ? Sitting.End.CLOSE : Sitting.End.LOCK;
        }
        return lot < 16 ? Sitting.End.KILL : Sitting.End.CRASH;
    }
}
