package org.rowan.casebook.store;

import java.util.List;
import java.util.Map;
import org.rowan.model.Value;

/** Writes canonical JSON. Jackson's own writer escapes in another way than RFC 8785 asks. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    String write(Value value) {
        put(value);
        return out.toString();
    }

    private void put(Value value) {
        switch (value) {
            case Value.Text(String text) -> quote(text);
            case Value.Whole(long number) -> out.append(number);
            case Value.Flag(boolean set) -> out.append(set);
            case Value.Nothing _ -> out.append("null");
            case Value.Many(List<Value> values) -> list(values);
            case Value.Group(var fields) -> group(fields);
        }
    }

    private void list(List<Value> values) {
        out.append('[');
        String between = "";
        for (Value value : values) {
            out.append(between);
            put(value);
            between = ",";
        }
        out.append(']');
    }

    private void group(Map<String, Value> fields) {
        out.append('{');
        String between = "";
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            out.append(between);
            quote(field.getKey());
            out.append(':');
            put(field.getValue());
            between = ",";
        }
        out.append('}');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        out.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
