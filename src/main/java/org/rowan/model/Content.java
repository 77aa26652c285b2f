package org.rowan.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one revision of a record says: its fields by name. Immutable; an empty text counts as an absent field. */
public record Content(SortedMap<String, Value> fields) {
    /** Nothing written yet. */
    public static final Content EMPTY = new Content(new TreeMap<>());

    public Content {
        TreeMap<String, Value> present = new TreeMap<>(fields);
        present.values().removeIf(new Value.Text("")::equals);
        fields = Collections.unmodifiableSortedMap(present);
    }

    /** @return a content of text fields: name, value, name, value ... */
    public static Content of(String... namesAndTexts) {
        Content content = EMPTY;
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            content = content.with(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return content;
    }

    /** @return the field's text, or an empty one when it is absent or no text */
    public String text(String name) {
        return fields.get(name) instanceof Value.Text(String text) ? text : "";
    }

    /** @return the texts of a field of many values; other values in it are left out */
    public List<String> texts(String name) {
        return fields.get(name) instanceof Value.Many(List<Value> values)
                ? values.stream().filter(Value.Text.class::isInstance).map(v -> ((Value.Text) v).text()).toList()
                : List.of();
    }

    /** @return the field's whole number, or 0 */
    public long whole(String name) {
        return fields.get(name) instanceof Value.Whole(long number) ? number : 0;
    }

    /** @return the field's text as an identity, when it is one */
    public Optional<Id> id(String name) {
        return Optional.of(text(name)).filter(Id::isId).map(Id::new);
    }

    /** @return this content with one field set; an empty text removes the field */
    public Content with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    /** @return this content with one field set; one that was left out is so no more, unless the text is empty */
    public Content with(String name, Value value) {
        return with(Map.of(name, Objects.requireNonNull(value)));
    }

    /** @return this content with all fields of the other set */
    public Content with(Map<String, Value> others) {
        TreeMap<String, Value> changed = new TreeMap<>(fields);
        changed.putAll(others);
        return leftOut().isEmpty() ? new Content(changed) : new Content(changed).leavingOpen(leftOut());
    }

    /** @return the fields of which it says nothing, because whoever sent it left them out; usually none */
    public Set<String> leftOut() {
        return LeftOut.of(fields);
    }

    /** @return the fields without the one that names those that are left out */
    public SortedMap<String, Value> said() {
        if (leftOut().isEmpty()) {
            return fields;
        }
        TreeMap<String, Value> said = new TreeMap<>(fields);
        said.remove(Field.LEFT_OUT);
        return said;
    }

    /** @return this content without the values of these fields, and saying that they are left out */
    public Content leavingOut(Set<String> names) {
        TreeMap<String, Value> rest = new TreeMap<>(fields);
        rest.keySet().removeAll(names);
        return new Content(rest).leavingOpen(names);
    }

    /** @return this content, which says nothing about those of the fields that it does not have */
    public Content leavingOpen(Set<String> names) {
        Set<String> open = new TreeSet<>(names);
        open.addAll(leftOut());
        TreeMap<String, Value> changed = new TreeMap<>(fields);
        if (!open.isEmpty()) {
            LeftOut.put(changed, open);
        }
        return new Content(changed);
    }
}
