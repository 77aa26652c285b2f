package org.rowan.ui.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Kind;
import org.rowan.model.Value;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;

/** What a record is called where there is one line for it. */
public final class Words {
    private static final Set<String> FIELDS = Set.of(Field.TITLE, Field.DATE, Field.PLACE, Field.STATUS, Field.SUMMARY,
            Field.CASE, Field.NAME, Field.ROLE, Field.TEXT, Field.TRANSCRIPT, Field.LANGUAGE, Field.PERSON, Field.FILE,
            Field.TYPE, Field.BYTES, Field.SHA256, "contents");
    private static final Set<String> TECHNICAL = Set.of(Field.CASE, Field.TYPE, Field.BYTES, Field.SHA256);
    private static final int SHORT_CODE = 6;
    private static final int LINE = 120;

    private Words() {
    }

    /** @return its title, name, file name or first words; never empty */
    public static String title(Entry entry, Texts texts) {
        return title(entry.kind(), entry.content(), texts);
    }

    /** @return the same, of what is being typed */
    public static String title(Kind kind, Content content, Texts texts) {
        List<String> fields = switch (kind) {
            case CASE -> List.of(Field.TITLE);
            case PERSON -> List.of(Field.NAME);
            case DOCUMENT -> List.of(Field.TITLE, Field.FILE);
            case TESTIMONY -> List.of(Field.TITLE, Field.PERSON, Field.TRANSCRIPT);
            case NOTE -> List.of(Field.TITLE, Field.TEXT);
            case NEWER -> List.of(Field.TITLE, Field.NAME, Field.FILE, Field.TEXT, Field.TRANSCRIPT);
        };
        return fields.stream().map(content::text).map(Words::line).filter(t -> !t.isEmpty()).findFirst()
                .orElse(texts.get("record.untitled", kind.wire()));
    }

    /** @return the first line of a text, shortened */
    public static String line(String text) {
        String line = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
        return line.length() <= LINE ? line : line.substring(0, Character.isLowSurrogate(line.charAt(LINE)) ? LINE - 1 : LINE) + "…";
    }

    /** @return the beginning of a code, enough to tell records apart at a glance */
    public static String shortCode(Code code) {
        return code.text().substring(0, SHORT_CODE);
    }

    /** @return the facts that are there, with a dot between them */
    public static String facts(String... facts) {
        return Stream.of(facts).filter(f -> !f.isBlank()).distinct().collect(Collectors.joining(" · "));
    }

    /** @return what a field is called; a custom field is called what its user calls it */
    public static String field(String name, Texts texts) {
        return FIELDS.contains(name) ? texts.get("record.field." + name) : name;
    }

    /** @return whether a field says nothing to people */
    public static boolean technical(String field) {
        return TECHNICAL.contains(field);
    }

    /** @return a value as text, with all that is in it; empty when there is none */
    public static String value(Optional<Value> value) {
        return value.map(Words::value).orElse("");
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Many(var values) -> values.stream().map(Words::value).collect(Collectors.joining(", "));
            case Value.Flag(boolean set) -> Boolean.toString(set);
            case Value.Nothing() -> "–";
            case Value.Group(var fields) -> fields.entrySet().stream().map(f -> f.getKey() + ": " + value(f.getValue()))
                    .collect(Collectors.joining("\n"));
        };
    }

    /** @return the icon of a kind of record */
    public static Icon icon(Kind kind) {
        return switch (kind) {
            case CASE -> Icon.CASES;
            case PERSON -> Icon.PERSON;
            case TESTIMONY -> Icon.TESTIMONY;
            case DOCUMENT -> Icon.DOCUMENT;
            case NOTE, NEWER -> Icon.NOTE;
        };
    }
}
