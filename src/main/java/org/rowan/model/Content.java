package org.rowan.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** @return this content with one field set */
    public Content with(String name, Value value) {
        TreeMap<String, Value> changed = new TreeMap<>(fields);
        changed.put(name, Objects.requireNonNull(value));
        return new Content(changed);
    }

    /** @return this content with all fields of the other set */
    public Content with(Map<String, Value> others) {
        TreeMap<String, Value> changed = new TreeMap<>(fields);
        changed.putAll(others);
        return new Content(changed);
    }
}
