package org.rowan.casebook.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.casebook.store.RecordReads;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Problem;
import org.rowan.model.Value;

/**
 * New ids and codes for records that are copied, so that nothing in the copy leads to what it was made from. Links
 * between them follow, also where a text names a code; a link to a record that stays is dropped.
 */
final class Renaming {
    private final RecordReads from;
    private final Id author;
    private final Map<Id, Head> heads = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /** @param author the one of the casebook that gets the copies */
    Renaming(RecordReads from, Id author) {
        this.from = from;
        this.author = author;
    }

    void add(Entry entry) {
        Head head = new Head(Id.random(), entry.kind(), Code.random(entry.kind()), author);
        heads.put(entry.id(), head);
        codes.put(entry.code().text(), head.code().text());
    }

    Head head(Entry entry) {
        return heads.get(entry.id());
    }

    Content content(Entry entry) throws Problem {
        return new Content(group(entry.content().fields()));
    }

    private SortedMap<String, Value> group(SortedMap<String, Value> fields) throws Problem {
        TreeMap<String, Value> renamed = new TreeMap<>();
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            value(field.getValue()).ifPresent(value -> renamed.put(field.getKey(), value));
        }
        return renamed;
    }

    private Optional<Value> value(Value value) throws Problem {
        return switch (value) {
            case Value.Text(String text) -> text(text).map(Value.Text::new);
            case Value.Many(List<Value> values) -> Optional.of(new Value.Many(many(values)));
            case Value.Group(var fields) -> Optional.of(new Value.Group(group(fields)));
            case Value.Whole _, Value.Flag _, Value.Nothing _ -> Optional.of(value);
        };
    }

    private List<Value> many(List<Value> values) throws Problem {
        List<Value> renamed = new ArrayList<>();
        for (Value value : values) {
            value(value).ifPresent(renamed::add);
        }
        return renamed;
    }

    private Optional<String> text(String text) throws Problem {
        if (!Id.isId(text)) {
            return Optional.of(Mentions.CODE.matcher(text).replaceAll(m -> codes.getOrDefault(m.group(), m.group())));
        }
        Id id = new Id(text);
        if (heads.containsKey(id)) {
            return Optional.of(heads.get(id).id().text());
        }
        return from.head(id).isPresent() ? Optional.empty() : Optional.of(text);
    }
}
