package org.rowan.casebook.edit;

import java.text.Normalizer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rowan.model.Content;
import org.rowan.model.Value;

/** Text as it is kept: form NFC, so that search finds what looks the same, and no half characters. */
public final class Clean {
    private Clean() {
    }

    static Content content(Content content) {
        return new Content(group(content.fields()));
    }

    /** @return the text as it is kept */
    public static String text(String text) {
        return Normalizer.normalize(paired(text), Normalizer.Form.NFC);
    }

    private static Value value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Value.Text(text(text));
            case Value.Many(List<Value> values) -> new Value.Many(values.stream().map(Clean::value).toList());
            case Value.Group(var fields) -> new Value.Group(group(fields));
            case Value.Whole _, Value.Flag _, Value.Nothing _ -> value;
        };
    }

    private static SortedMap<String, Value> group(SortedMap<String, Value> fields) {
        TreeMap<String, Value> clean = new TreeMap<>();
        fields.forEach((name, value) -> clean.put(text(name), value(value)));
        return clean;
    }

    private static String paired(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder paired = new StringBuilder(text.length());
        text.codePoints().map(c -> isSurrogate(c) ? 0xFFFD : c).forEach(paired::appendCodePoint);
        return paired.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
