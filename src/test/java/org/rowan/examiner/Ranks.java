package org.rowan.examiner;

import java.util.Arrays;
import java.util.List;

/** A measure as its rank among those of known casebooks, from -1 to 1: what is far out counts no more than the last. */
record Ranks(String measure, double[] sorted) {
    static Ranks of(String measure, List<Sample> samples) {
        return new Ranks(measure, samples.stream().mapToDouble(sample -> sample.of(measure)).sorted().toArray());
    }

    double of(Sample sample) {
        double value = sample.of(measure);
        double below = Arrays.stream(sorted).filter(known -> known < value).count();
        double equal = Arrays.stream(sorted).filter(known -> known == value).count();
        return 2 * (below + equal / 2) / sorted.length - 1;
    }
}
