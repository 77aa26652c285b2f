package org.rowan.examiner;

import java.util.List;
import java.util.function.Predicate;

/** Learns from casebooks of which it is told the truth how to tell which have a used second compartment. */
interface Learner {
    /** @return judges a casebook: true when its second compartment is taken for used */
    Predicate<Sample> learn(List<Sample> samples);
}
