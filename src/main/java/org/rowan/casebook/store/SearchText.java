package org.rowan.casebook.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Value;
import org.rowan.script.Folding;

/** What the index holds of a record: folded words, those of titles and names apart. */
public record SearchText(String title, String body) {
    /** A word of its own between fields, so that no phrase runs from one into the next; it is in no text. */
    private static final char FENCE = '\uE000';
    private static final String BETWEEN = " " + FENCE + " ";
    private static final Set<String> TITLES = Set.of(Field.TITLE, Field.NAME, Field.FILE);
    private static final Set<String> MACHINES = Set.of(Field.CASE, Field.SHA256, Field.TYPE, Field.STATUS,
            Field.TESTIMONY);

    /** A field's text as it is searched and shown. */
    public record Part(String field, String text) {}

    static SearchText of(Code code, Content content) {
        List<Part> parts = parts(content);
        String title = folded(code.text()) + BETWEEN + join(parts, true);
        return new SearchText(title, join(parts, false));
    }

    /** @return the text as it is compared, of the same length */
    public static String folded(String text) {
        return Folding.fold(text).replace(FENCE, ' ');
    }

    /** @return the searched fields, titles first */
    public static List<Part> parts(Content content) {
        List<Part> parts = new ArrayList<>();
        content.said().forEach((name, value) -> {
            String text = MACHINES.contains(name) ? "" : text(value);
            if (!text.isEmpty()) {
                parts.add(TITLES.contains(name) ? 0 : parts.size(), new Part(name, text));
            }
        });
        return parts;
    }

    private static String join(List<Part> parts, boolean titles) {
        return parts.stream().filter(p -> TITLES.contains(p.field()) == titles).map(p -> folded(p.text()))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Many(List<Value> values) -> values.stream().map(SearchText::text).filter(t -> !t.isEmpty())
                    .collect(Collectors.joining("\n"));
            case Value.Group(var fields) -> fields.values().stream().map(SearchText::text)
                    .filter(t -> !t.isEmpty()).collect(Collectors.joining("\n"));
            case Value.Whole _, Value.Flag _, Value.Nothing _ -> "";
        };
    }
}
