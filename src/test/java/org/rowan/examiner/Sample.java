package org.rowan.examiner;

import java.util.SortedMap;

/** One casebook as the examiner sees it: its measures, and, in the half that he learns on, the truth. */
record Sample(SortedMap<String, Double> measures, boolean used) {
    double of(String name) {
        return measures.getOrDefault(name, -1.0);
    }
}
