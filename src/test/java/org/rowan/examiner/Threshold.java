package org.rowan.examiner;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The simplest rule: a measure is above a value, or is not.
 *
 * @param right how many of the samples that it was learnt on it judges rightly
 * @param room  how far the value is from the nearest samples, as a share of all that the measure spans
 */
record Threshold(String measure, double value, boolean above, int right, double room) implements Predicate<Sample> {
    @Override
    public boolean test(Sample sample) {
        return sample.of(measure) > value == above;
    }

    /** @return the best rule for one measure */
    static Threshold best(String measure, List<Sample> samples) {
        List<Sample> sorted = samples.stream()
                .sorted((a, b) -> Double.compare(a.of(measure), b.of(measure))).toList();
        int used = (int) samples.stream().filter(Sample::used).count();
        Threshold best = new Threshold(measure, Double.NEGATIVE_INFINITY, true, used, 0);
        int usedBelow = 0;
        double span = sorted.getLast().of(measure) - sorted.getFirst().of(measure);
        for (int below = 1; below < sorted.size(); below++) {
            usedBelow += sorted.get(below - 1).used() ? 1 : 0;
            double low = sorted.get(below - 1).of(measure);
            double high = sorted.get(below).of(measure);
            if (low < high) {
                int rightAbove = below - usedBelow + used - usedBelow;
                boolean above = 2 * rightAbove >= samples.size();
                int right = above ? rightAbove : samples.size() - rightAbove;
                best = best.or(new Threshold(measure, (low + high) / 2, above, right, (high - low) / span));
            }
        }
        return best;
    }

    /** @return the better of two rules; of two that are right equally often the one with more room */
    Threshold or(Threshold other) {
        return other.right > right || other.right == right && other.room > room ? other : this;
    }

    /** @return the best rule of every measure, the best first */
    static List<Threshold> ranked(List<Sample> samples) {
        String[] names = samples.stream().flatMap(sample -> sample.measures().keySet().stream()).distinct()
                .toArray(String[]::new);
        return Arrays.stream(names).map(name -> best(name, samples))
                .sorted((a, b) -> a.right == b.right ? Double.compare(b.room, a.room) : b.right - a.right).toList();
    }
}
