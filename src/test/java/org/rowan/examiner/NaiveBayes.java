package org.rowan.examiner;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Adds up what each of the best measures says, as if they were independent; each by its rank, normally distributed.
 *
 * @param count of measures
 */
record NaiveBayes(int count) implements Learner {
    private static final double LEAST_VARIANCE = 0.02;

    @Override
    public Predicate<Sample> learn(List<Sample> samples) {
        List<ToDoubleFunction<Sample>> votes = Threshold.ranked(samples).stream().limit(count)
                .map(rule -> vote(Ranks.of(rule.measure(), samples), samples)).toList();
        return sample -> votes.stream().mapToDouble(vote -> vote.applyAsDouble(sample)).sum() > 0;
    }

    private static ToDoubleFunction<Sample> vote(Ranks ranks, List<Sample> samples) {
        Bell used = Bell.of(samples.stream().filter(Sample::used).mapToDouble(ranks::of).toArray());
        Bell unused = Bell.of(samples.stream().filter(s -> !s.used()).mapToDouble(ranks::of).toArray());
        return sample -> used.logOdds(ranks.of(sample)) - unused.logOdds(ranks.of(sample));
    }

    private record Bell(double mean, double variance) {
        static Bell of(double[] values) {
            double sum = 0;
            double squares = 0;
            for (double value : values) {
                sum += value;
                squares += value * value;
            }
            double mean = sum / values.length;
            return new Bell(mean, Math.max(LEAST_VARIANCE, squares / values.length - mean * mean));
        }

        double logOdds(double value) {
            return -(value - mean) * (value - mean) / (2 * variance) - Math.log(variance) / 2;
        }
    }
}
