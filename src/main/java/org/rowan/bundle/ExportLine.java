package org.rowan.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.casebook.merge.View;
import org.rowan.casebook.store.Titles;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Revision;
import org.rowan.model.Value;

/**
 * A record as it leaves: all that its recipient will be able to read of it.
 *
 * @param kind       wire name
 * @param title      for people; may be empty
 * @param withdrawal whether it leaves only to say that it is no more; its versions go along
 * @param versions   how many of them go
 * @param parts      its fields by name
 * @param leftOut    fields that hold something and stay out
 * @param files      with their bytes
 * @param links      of the chain of custody, without details
 */
public record ExportLine(Id record, Code code, String kind, String title, boolean withdrawal, int versions,
                         List<Part> parts, Set<String> leftOut, List<Attached> files, int links) {
    /**
     * A field.
     *
     * @param value   what it says now; empty when only earlier versions say something
     * @param earlier other values that it has in versions that go along, the latest first
     */
    public record Part(String name, Optional<Value> value, List<Value> earlier) {}

    /** A file. */
    public record Attached(Hash sha256, long bytes) {}

    static ExportLine of(Head head, List<Revision> told, Set<String> leftOut, List<Attached> files, int links) {
        View view = View.of(told);
        Content content = view.content();
        return new ExportLine(head.id(), head.code(), head.wire(), Titles.of(head.kind(), content), view.withdrawn(),
                told.size(), parts(content, told), leftOut, files, links);
    }

    private static List<Part> parts(Content content, List<Revision> told) {
        Set<String> names = new TreeSet<>();
        told.forEach(r -> names.addAll(r.content().said().keySet()));
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            Set<Value> values = new LinkedHashSet<>();
            told.reversed().stream().map(r -> r.content().said().get(name)).filter(Objects::nonNull)
                    .forEach(values::add);
            Optional<Value> now = Optional.ofNullable(content.said().get(name));
            now.ifPresent(values::remove);
            parts.add(new Part(name, now, List.copyOf(values)));
        }
        return parts;
    }
}
