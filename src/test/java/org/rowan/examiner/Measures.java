package org.rowan.examiner;

import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that was measured of one casebook: numbers by name. */
final class Measures {
    private final SortedMap<String, Double> values = new TreeMap<>();

    void put(String name, double value) {
        values.put(name, Double.isFinite(value) ? value : -1);
    }

    /** Counts one more of something. */
    void count(String name) {
        add(name, 1);
    }

    void add(String name, double value) {
        values.merge(name, value, Double::sum);
    }

    void putAll(SortedMap<String, Double> others) {
        others.forEach(this::put);
    }

    SortedMap<String, Double> values() {
        return values;
    }
}
