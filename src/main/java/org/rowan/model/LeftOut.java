package org.rowan.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The field that names what a content says nothing about: sorted names of fields that it does not have. A field of
 * that name in any other form is one like others. Schema, section "Fields that are left out".
 */
final class LeftOut {
    private LeftOut() {
    }

    static Set<String> of(SortedMap<String, Value> fields) {
        if (!(fields.get(Field.LEFT_OUT) instanceof Value.Many(List<Value> values)) || values.isEmpty()) {
            return Set.of();
        }
        TreeSet<String> names = new TreeSet<>();
        for (Value value : values) {
            boolean fits = value instanceof Value.Text(String name) && !name.isEmpty() && !fields.containsKey(name)
                    && (names.isEmpty() || names.last().compareTo(name) < 0);
            if (!fits) {
                return Set.of();
            }
            names.add(((Value.Text) value).text());
        }
        return names;
    }

    /** Names what is left out: of these names those that have no value, and that can be named. */
    static void put(Map<String, Value> fields, Set<String> names) {
        List<Value> absent = new TreeSet<>(names).stream()
                .filter(n -> !n.isEmpty() && !n.equals(Field.LEFT_OUT) && !fields.containsKey(n))
                .<Value>map(Value.Text::new).toList();
        if (absent.isEmpty()) {
            fields.remove(Field.LEFT_OUT);
        } else {
            fields.put(Field.LEFT_OUT, new Value.Many(absent));
        }
    }
}
