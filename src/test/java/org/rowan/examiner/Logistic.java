package org.rowan.examiner;

import java.util.List;
import java.util.function.Predicate;

/**
 * Logistic regression over the ranks of the best measures, held back so that it doesn't learn by heart.
 *
 * @param count of measures
 */
record Logistic(int count) implements Learner {
    private static final int ROUNDS = 300;
    private static final double STEP = 0.5;
    private static final double HOLD = 0.01;

    @Override
    public Predicate<Sample> learn(List<Sample> samples) {
        List<Ranks> ranks = Threshold.ranked(samples).stream().limit(count)
                .map(rule -> Ranks.of(rule.measure(), samples)).toList();
        double[][] rows = samples.stream().map(sample -> row(sample, ranks)).toArray(double[][]::new);
        double[] weights = new double[ranks.size()];
        for (int round = 0; round < ROUNDS; round++) {
            step(weights, rows, samples);
        }
        return sample -> sum(weights, row(sample, ranks)) > 0;
    }

    private static double[] row(Sample sample, List<Ranks> ranks) {
        return ranks.stream().mapToDouble(rank -> rank.of(sample)).toArray();
    }

    private static void step(double[] weights, double[][] rows, List<Sample> samples) {
        double[] slope = new double[weights.length];
        for (int i = 0; i < rows.length; i++) {
            double wrong = (samples.get(i).used() ? 1 : 0) - 1 / (1 + Math.exp(-sum(weights, rows[i])));
            for (int k = 0; k < slope.length; k++) {
                slope[k] += wrong * rows[i][k] / rows.length;
            }
        }
        for (int k = 0; k < slope.length; k++) {
            weights[k] += STEP * (slope[k] - HOLD * weights[k]);
        }
    }

    private static double sum(double[] weights, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }
}
