package org.rowan.casebook.contact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.store.MalformedJson;
import org.rowan.model.Id;
import org.rowan.model.Value;

/** Groups as canonical JSON. Written by this program alone, so whatever does not fit is our own fault. */
final class GroupText {
    static final String NONE = "[]";

    private GroupText() {
    }

    static String write(List<Group> groups) {
        Value all = new Value.Many(groups.stream().map(GroupText::value).toList());
        return new String(Canonical.bytes(all), StandardCharsets.UTF_8);
    }

    private static Value value(Group group) {
        return new Value.Group(new TreeMap<>(Map.of("id", text(group.id().text()), "name", text(group.name()),
                "members", new Value.Many(group.members().stream().map(m -> text(m.text())).toList()))));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    static List<Group> read(String text) {
        try {
            List<Group> groups = new ArrayList<>();
            for (Value value : ((Value.Many) Canonical.value(text.getBytes(StandardCharsets.UTF_8))).values()) {
                groups.add(group(((Value.Group) value).fields()));
            }
            return groups;
        } catch (MalformedJson e) {
            throw new IllegalStateException(e);
        }
    }

    private static Group group(SortedMap<String, Value> fields) {
        List<Value> members = ((Value.Many) fields.get("members")).values();
        return new Group(new Id(text(fields.get("id"))), text(fields.get("name")),
                members.stream().map(m -> new Id(text(m))).toList());
    }

    private static String text(Value value) {
        return ((Value.Text) value).text();
    }
}
