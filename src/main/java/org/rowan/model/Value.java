package org.rowan.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A field's value: what JSON can hold, without fractions. Values that this version does not understand are kept and
 * passed on unchanged.
 */
public sealed interface Value {
    /** Characters; never holds an unpaired surrogate. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** Yes or no. */
    record Flag(boolean set) implements Value {}

    /** JSON's null. */
    record Nothing() implements Value {}

    /** Values in order; the list is copied. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** Named values, sorted by name in UTF-16 order; the map is copied. */
    record Group(SortedMap<String, Value> fields) implements Value {
        public Group {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }
}
