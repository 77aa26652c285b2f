package org.rowan.examiner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How often the examiner was right, and how likely that is by chance.
 *
 * @param best the rules of the three measures that told most in the half that he learnt on
 */
record Verdict(int right, int of, double luck, List<Threshold> best) {
    /** Below this, chance is no explanation. */
    static final double CHANCE = 0.0001;

    /** Learns on the first half of the pairs, and judges the second once. */
    static Verdict of(List<Sample> samples) {
        int half = samples.size() / 4 * 2;
        List<Sample> known = samples.subList(0, half);
        List<Sample> asked = new ArrayList<>(samples.subList(half, samples.size()));
        Predicate<Sample> rule = Learners.best(known).learn(known);
        int right = Learners.right(rule, asked);
        return new Verdict(right, asked.size(), Statistics.luck(right, asked.size()),
                Threshold.ranked(known).subList(0, 3));
    }

    boolean isCaught() {
        return luck < CHANCE;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%d of %d, p = %.2g".formatted(right, of, luck));
        best.forEach(rule -> text.append("%n    %s %s %.6g: %d right".formatted(
                rule.measure(), rule.above() ? ">" : "<=", rule.value(), rule.right())));
        return text.toString();
    }
}
