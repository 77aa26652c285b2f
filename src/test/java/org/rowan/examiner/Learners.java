package org.rowan.examiner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The ways in which the examiner learns, and how he chooses among them. */
final class Learners {
    private static final int FOLDS = 5;

    private Learners() {}

    /** One measure; several measures that vote; naive Bayes; logistic regression. */
    static List<Learner> all() {
        return List.of(voting(1), voting(3), voting(9), new NaiveBayes(12), new NaiveBayes(200), new Logistic(12));
    }

    /** @param count the best rules of so many measures vote, each with the weight of its success */
    static Learner voting(int count) {
        return samples -> {
            List<Threshold> rules = Threshold.ranked(samples).stream().limit(count).toList();
            return sample -> rules.stream()
                    .mapToDouble(rule -> (rule.test(sample) ? 1 : -1) * weight(rule, samples.size())).sum() > 0;
        };
    }

    private static double weight(Threshold rule, int of) {
        double share = (rule.right() + 0.5) / (of + 1);
        return Math.log(share / (1 - share));
    }

    /**
     * Chooses by cross-validation: every learner learns on four fifths and is tried on the fifth.
     *
     * @param samples two neighbours are a pair, and stay together
     */
    static Learner best(List<Sample> samples) {
        return all().stream().max((a, b) -> Integer.compare(right(a, samples), right(b, samples))).orElseThrow();
    }

    /** @return how many are judged rightly by rules that were learnt without them */
    static int right(Learner learner, List<Sample> samples) {
        int right = 0;
        int folds = Math.min(FOLDS, samples.size() / 2);
        for (int fold = 0; fold < folds; fold++) {
            List<Sample> in = new ArrayList<>();
            List<Sample> out = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                (i / 2 % folds == fold ? out : in).add(samples.get(i));
            }
            right += right(learner.learn(in), out);
        }
        return right;
    }

    static int right(Predicate<Sample> rule, List<Sample> samples) {
        return (int) IntStream.range(0, samples.size())
                .filter(i -> rule.test(samples.get(i)) == samples.get(i).used()).count();
    }
}
